"use client";

import { useEffect, useState } from "react";
import { Button } from "#ui/button";
import { onlyFieldText } from "#wording/failure";
import type { AskingPhoneCode } from "./ask-phone-code";

/** However wrong the clock of a device is, nobody waits longer. */
const LONGEST_WAIT_MS = 60_000;

type SendPhoneCodeAgainProps = {
  asked: { phone: string; againAt: string };
  asking: AskingPhoneCode;
  onOtherNumber: () => void;
};

/** Another code for the same number, once the wait is over. Begins anew with each code, by a key of it. */
export function SendPhoneCodeAgain({ asked, asking, onOtherNumber }: SendPhoneCodeAgainProps) {
  const { phone, againAt } = asked;
  const [isWaiting, setIsWaiting] = useState(true);
  useEffect(() => {
    const wait = Math.min(Date.parse(againAt) - Date.now(), LONGEST_WAIT_MS);
    const timer = setTimeout(() => setIsWaiting(false), wait);
    return () => clearTimeout(timer);
  }, [againAt]);
  return (
    <div className="grid gap-3">
      <p className="text-sm text-ink-muted">Nothing arrived? Another code can be sent after a minute.</p>
      <div className="flex flex-wrap gap-3">
        <Button disabled={isWaiting} isLoading={asking.isPending} onClick={() => asking.mutate({ phone })}>
          Send another code
        </Button>
        <Button variant="quiet" onClick={onOtherNumber}>
          Another number
        </Button>
      </div>
      {asking.error ? (
        <p role="alert" className="text-danger">
          {onlyFieldText(asking.error, "phone")}
        </p>
      ) : null}
    </div>
  );
}
