"use client";

import type { PrivacyView } from "@repo/domain/privacy/privacy.schema";
import { Download, Printer } from "lucide-react";
import { Button } from "#ui/button";
import { Card } from "#ui/card";
import { ConsentRow } from "./consent-row";
import { downloadJson } from "./download-json";

type ConsentReceiptsProps = {
  receipts: Pick<PrivacyView, "consents" | "holders">;
  timeZone: string;
  isBusy: boolean;
  onChange: (receiptId: string, isWithdrawn: boolean) => void;
};

/** What somebody agreed to: to see, keep and withdraw. */
export function ConsentReceipts({ receipts, timeZone, isBusy, onChange }: ConsentReceiptsProps) {
  const { consents } = receipts;
  return (
    <Card className="grid gap-4 sm:p-6!">
      <h2 className="text-lg">What you agreed to</h2>
      <p className="text-sm text-ink-muted">
        You agreed to each of these with a question or a visit. When you withdraw one, the agency no longer sees the
        number or address it was for, and reads that you withdrew it. You can take that back for ten minutes.
      </p>
      {consents.length === 0 ? (
        <p>Nothing yet: no agency was given your number by this account.</p>
      ) : (
        <ul className="grid gap-4">
          {consents.map((consent) => (
            <ConsentRow
              key={consent.id}
              consent={consent}
              timeZone={timeZone}
              isBusy={isBusy}
              onChange={(isWithdrawn) => onChange(consent.id, isWithdrawn)}
            />
          ))}
        </ul>
      )}
      <div className="flex flex-wrap gap-2 print:hidden">
        <Button onClick={() => downloadJson("plinth-consents.json", receipts)}>
          <Download aria-hidden strokeWidth={1.75} />
          Download
        </Button>
        <Button onClick={() => window.print()}>
          <Printer aria-hidden strokeWidth={1.75} />
          Print
        </Button>
      </div>
    </Card>
  );
}
