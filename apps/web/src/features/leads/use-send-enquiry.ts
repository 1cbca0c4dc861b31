"use client";

import { useMutation } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTRPC } from "#trpc/provider";
import { isOutOfReach } from "#wording/failure";
import { forgetUnsent, keepUnsent, readUnsent } from "./unsent-enquiry";

const LONGEST_WAIT_MS = 15_000;

/**
 * Sends an enquiry until it is heard, always with the same key, so that it arrives once. Until then it is kept on the
 * device, and sent when this home's page is opened again.
 */
export function useSendEnquiry(listingId: string) {
  const trpc = useTRPC();
  const enquire = useMutation(
    trpc.leads.enquire.mutationOptions({
      retry: (_, failure) => isOutOfReach(failure),
      // With some chance in it: many come back at once when a network does.
      retryDelay: (failures) => Math.min(LONGEST_WAIT_MS, 500 * 2 ** failures) * (0.5 + Math.random() / 2),
      onMutate: keepUnsent,
      // Heard, or refused for what it says: either way it is not on its way any more.
      onSettled: () => forgetUnsent(listingId),
    }),
  );
  const { mutate } = enquire;
  useEffect(() => {
    const unsent = readUnsent(listingId);
    if (unsent) mutate(unsent);
  }, [listingId, mutate]);
  const isWaitingForNetwork = enquire.isPending && (enquire.isPaused || enquire.failureCount > 0);
  return { ...enquire, isWaitingForNetwork };
}
