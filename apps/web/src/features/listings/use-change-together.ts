"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "#trpc/provider";
import { toast } from "#ui/toast";
import { reasonText } from "#wording/error-wording";
import { failureText } from "#wording/failure";

/** One change to many listings; the toast takes all of it back. */
export function useChangeTogether() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const undo = useUndoChanges();
  return useMutation(
    trpc.listings.changeTogether.mutationOptions({
      onSuccess: async ({ done, refused: [first, ...others] }, { batchId }) => {
        const title = done === 1 ? "1 listing changed" : `${done} listings changed`;
        if (done > 0) toast.success(title, { action: { label: "Undo", onClick: () => undo.mutate({ batchId }) } });
        if (first) toast.warning(`${others.length + 1} not changed: ${reasonText(first.reason)}`);
        await queryClient.invalidateQueries(trpc.listings.pathFilter());
      },
      onError: (failure) => toast.error(failureText(failure)),
    }),
  );
}

/** Takes back what was changed at one press, as far as nothing was built on it. */
export function useUndoChanges() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return useMutation(
    trpc.listings.undoChanges.mutationOptions({
      onSuccess: async ({ done, refused: [first, ...others] }) => {
        if (done > 0) toast.success(done === 1 ? "Taken back" : `${done} taken back`);
        if (first) toast.warning(`${others.length + 1} not taken back: ${reasonText(first.reason)}`);
        await queryClient.invalidateQueries(trpc.listings.pathFilter());
      },
      onError: (failure) => toast.error(failureText(failure)),
    }),
  );
}
