"use client";

import type { PrivacyLinkInput } from "@repo/domain/privacy/privacy.schema";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useTRPC } from "#trpc/provider";
import { toast } from "#ui/toast";
import { failureText } from "#wording/failure";
import { ConsentReceipts } from "./consent-receipts";
import { ContactHolders } from "./contact-holders";

/** For whoever holds a link from a letter or of a visit: what one agency was given, and who there looked. */
export function LinkedPrivacyPage({ link }: { link: PrivacyLinkInput }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { data } = useSuspenseQuery(trpc.privacy.byLink.queryOptions(link));
  const change = useMutation(
    trpc.privacy.changeConsentByLink.mutationOptions({
      onSuccess: (changed) => queryClient.setQueryData(trpc.privacy.byLink.queryKey(link), changed),
      onError: (failure) => toast.error(failureText(failure)),
    }),
  );
  const { consents, holders, timeZone } = data;
  return (
    <>
      <ConsentReceipts
        receipts={{ consents, holders }}
        timeZone={timeZone}
        isBusy={change.isPending}
        onChange={(receiptId, isWithdrawn) => change.mutate({ ...link, receiptId, isWithdrawn })}
      />
      <ContactHolders holders={holders} timeZone={timeZone} />
    </>
  );
}
