"use client";

import { useMutation } from "@tanstack/react-query";
import { useEffect, useEffectEvent } from "react";
import { TrpcProvider, useTRPC } from "#trpc/provider";
import { setShortlistOwner, shortlistOwner } from "./shortlist-account";
import { readIds, writeIds } from "./use-stored-ids";

let joinedThisVisit: string | null = null;

/**
 * Once per visit of a signed-in person: what the browser kept on its own joins the account, and the account's list is
 * copied here. A copy never joins again, or a home removed on another device would come back.
 */
export function JoinShortlist(props: { userId: string }) {
  // It stands in the header of every page, and not all of them call the API.
  return (
    <TrpcProvider>
      <Join {...props} />
    </TrpcProvider>
  );
}

function Join({ userId }: { userId: string }) {
  const trpc = useTRPC();
  const join = useMutation(trpc.shortlist.join.mutationOptions());
  const joinOnce = useEffectEvent(() => {
    if (joinedThisVisit === userId) return;
    joinedThisVisit = userId;
    const listingIds = shortlistOwner() === null ? [...readIds("shortlisted")] : [];
    join.mutate(
      { listingIds },
      {
        onSuccess: (ids) => {
          writeIds("shortlisted", ids);
          setShortlistOwner(userId);
        },
      },
    );
  });
  useEffect(() => joinOnce(), [userId]);
  return null;
}
