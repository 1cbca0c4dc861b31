"use client";

import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useTRPC } from "#trpc/provider";
import { toast } from "#ui/toast";
import { failureText } from "#wording/failure";
import { AccountArchive } from "./account-archive";
import { ConsentReceipts } from "./consent-receipts";
import { ContactHolders } from "./contact-holders";
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
      <ConsentReceipts
        receipts={data}
        timeZone={timeZone}
        isBusy={change.isPending}
        onChange={(receiptId, isWithdrawn) => change.mutate({ receiptId, isWithdrawn })}
      />
      <ContactHolders holders={data.holders} timeZone={timeZone} />
      <AccountArchive archive={data.archive} timeZone={timeZone} />
      <EraseAccount dueAt={data.erasureDueAt} timeZone={timeZone} />
    </>
  );
}
