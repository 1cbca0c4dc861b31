"use client";

import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "#trpc/provider";
import { toast } from "#ui/toast";
import { isInAccount } from "./shortlist-account";
import { useStoredIds } from "./use-stored-ids";

/** Homes kept: in the browser for everybody, and in the account of who is signed in. */
export function useShortlist() {
  const trpc = useTRPC();
  const { ids, add, remove } = useStoredIds("shortlisted");
  const keep = useMutation({
    ...trpc.shortlist.keep.mutationOptions(),
    onError: () => toast("Your account could not be reached", { description: "Press the heart again in a moment." }),
  });
  const set = (listingId: string, isKept: boolean) => {
    const [change, undo] = isKept ? [add, remove] : [remove, add];
    change(listingId);
    if (isInAccount()) keep.mutate({ listingId, isKept }, { onError: () => undo(listingId) });
  };
  return {
    ids,
    add: (listingId: string) => set(listingId, true),
    remove: (listingId: string) => set(listingId, false),
  };
}
