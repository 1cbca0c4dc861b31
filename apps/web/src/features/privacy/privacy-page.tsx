"use client";

import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { Download, Printer } from "lucide-react";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { Card } from "#ui/card";
import { toast } from "#ui/toast";
import { failureText } from "#wording/failure";
import { AccountArchive } from "./account-archive";
import { ConsentRow } from "./consent-row";
import { ContactHolder } from "./contact-holder";
import { downloadJson } from "./download-json";
import { EraseAccount } from "./erase-account";

/** A person's consents, to see, keep and withdraw, and everybody who has their number. */
export function PrivacyPage({ timeZone }: { timeZone: string }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { data } = useSuspenseQuery(trpc.privacy.mine.queryOptions());
  const change = useMutation(
    trpc.privacy.changeConsent.mutationOptions({
      onSuccess: (changed) => queryClient.setQueryData(trpc.privacy.mine.queryKey(), changed),
      onError: (failure) => toast.error(failureText(failure)),
    }),
  );
  return (
    <>
      <Card className="grid gap-4 sm:p-6!">
        <h2 className="text-lg">What you agreed to</h2>
        <p className="text-sm text-ink-muted">
          You agreed to each of these with a question or a visit. When you withdraw one, the agency no longer sees the
          number or address it was for. You can take that back for ten minutes.
        </p>
        {data.consents.length === 0 ? (
          <p>Nothing yet: no agency was given your number by this account.</p>
        ) : (
          <ul className="grid gap-4">
            {data.consents.map((consent) => (
              <ConsentRow
                key={consent.id}
                consent={consent}
                timeZone={timeZone}
                isBusy={change.isPending}
                onChange={(isWithdrawn) => change.mutate({ receiptId: consent.id, isWithdrawn })}
              />
            ))}
          </ul>
        )}
        <div className="flex flex-wrap gap-2 print:hidden">
          <Button onClick={() => downloadJson("plinth-consents.json", data)}>
            <Download aria-hidden strokeWidth={1.75} />
            Download
          </Button>
          <Button onClick={() => window.print()}>
            <Printer aria-hidden strokeWidth={1.75} />
            Print
          </Button>
        </div>
      </Card>
      <Card className="grid gap-4 sm:p-6!">
        <h2 className="text-lg">Who has your number</h2>
        {data.holders.length === 0 ? <p>Nobody.</p> : null}
        <ul className="grid gap-4">
          {data.holders.map((holder) => (
            <ContactHolder key={holder.contactId} holder={holder} timeZone={timeZone} />
          ))}
        </ul>
      </Card>
      <AccountArchive archive={data.archive} timeZone={timeZone} />
      <EraseAccount dueAt={data.erasureDueAt} timeZone={timeZone} />
    </>
  );
}
