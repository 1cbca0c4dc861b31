"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "#trpc/provider";
import { toast } from "#ui/toast";
import { reasonText } from "#wording/error-wording";
import { failureText } from "#wording/failure";

/** Puts back into the queue what was decided at one press, as far as nothing was built on it. */
export function useUndoDecisions() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return useMutation(
    trpc.moderation.undoDecisions.mutationOptions({
      onSuccess: async ({ done, refused: [first, ...others] }) => {
        if (done > 0) toast.success(done === 1 ? "Taken back; the agent is told" : `${done} taken back`);
        if (first) toast.warning(`${others.length + 1} not taken back: ${reasonText(first.reason)}`);
        await queryClient.invalidateQueries(trpc.moderation.pathFilter());
      },
      onError: (failure) => toast.error(failureText(failure)),
    }),
  );
}
