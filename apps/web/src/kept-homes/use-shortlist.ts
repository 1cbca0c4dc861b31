"use client";

import { toast } from "#ui/toast";
import { isInAccount } from "./shortlist-account";
import { useStoredIds } from "./use-stored-ids";

/** Homes kept: in the browser for everybody, and in the account of who is signed in. */
export function useShortlist() {
  const { ids, add, remove } = useStoredIds("shortlisted");
  const set = (listingId: string, isKept: boolean) => {
    const [change, undo] = isKept ? [add, remove] : [remove, add];
    change(listingId);
    if (!isInAccount()) return;
    keepInAccount(listingId, isKept).catch(() => {
      undo(listingId);
      toast("Your account could not be reached", { description: "Press the heart again in a moment." });
    });
  };
  return {
    ids,
    add: (listingId: string) => set(listingId, true),
    remove: (listingId: string) => set(listingId, false),
  };
}

/** Hearts are on pages that call nothing else, so what calls comes with the first of them. */
async function keepInAccount(listingId: string, isKept: boolean) {
  const { plainClient } = await import("#trpc/plain-client");
  await plainClient().shortlist.keep.mutate({ listingId, isKept });
}
