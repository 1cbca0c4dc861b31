"use client";

import type { AskedPhoneCode } from "@repo/domain/identity/phone-code.schema";
import { useMutation } from "@tanstack/react-query";
import type { Route } from "next";
import { useState } from "react";
import { useTRPC } from "#trpc/provider";
import { AskPhoneCode } from "./ask-phone-code";
import { SendPhoneCodeAgain } from "./send-phone-code-again";
import { TypeSignInCode } from "./type-sign-in-code";

/** Says the same whether or not the number has an account. */
export function SignInByPhone({ next, prefix }: { next: Route; prefix: string }) {
  const trpc = useTRPC();
  const [asked, setAsked] = useState<AskedPhoneCode & { phone: string }>();
  const ask = useMutation(
    trpc.identity.askSignInByPhone.mutationOptions({
      onSuccess: (answer, { phone }) => setAsked({ ...answer, phone }),
    }),
  );
  const askOtherNumber = () => {
    ask.reset();
    setAsked(undefined);
  };
  if (!asked) return <AskPhoneCode prefix={prefix} asking={ask} />;
  return (
    <TypeSignInCode
      key={asked.codeId}
      provider="phone"
      codeId={asked.codeId}
      next={next}
      label="Code of the message"
      whenWrong="phoneCode.wrong"
      told={`If ${asked.phone} opens an account, a message with a code is on its way there.`}
    >
      <SendPhoneCodeAgain asked={asked} asking={ask} onOtherNumber={askOtherNumber} />
    </TypeSignInCode>
  );
}
