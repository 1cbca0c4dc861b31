"use client";

import { useMutation } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTRPC } from "#trpc/provider";

/** Holds a listing while it is looked at, and gives it back when the moderator moves on to another. */
export function useClaim(listingId: string, isTaken: boolean): void {
  const trpc = useTRPC();
  const { mutateAsync: claim } = useMutation(trpc.moderation.claim.mutationOptions());
  const { mutateAsync: release } = useMutation(trpc.moderation.release.mutationOptions());
  useEffect(() => {
    if (!isTaken) return undefined;
    // A claim that is not made, and one that is not given back, ends by itself.
    const claimed = claim({ listingId }).catch(() => undefined);
    return () => {
      // Given back before it is made, it would stay.
      void claimed.then(() => release({ listingId })).catch(() => undefined);
    };
  }, [claim, release, isTaken, listingId]);
}
