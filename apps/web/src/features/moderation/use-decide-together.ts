"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "#trpc/provider";
import { toast } from "#ui/toast";
import { reasonText } from "#wording/error-wording";
import { useUndoDecisions } from "./use-undo-decisions";

/** What was decided leaves the queue; the toast brings all of it back. */
export function useDecideTogether() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const undo = useUndoDecisions();
  return useMutation(
    trpc.moderation.decideTogether.mutationOptions({
      onSuccess: async ({ done, refused: [first, ...others] }, { batchId }) => {
        const title = done === 1 ? "1 decided; the agent is told" : `${done} decided; the agents are told`;
        if (done > 0) toast.success(title, { action: { label: "Undo", onClick: () => undo.mutate({ batchId }) } });
        if (first) toast.warning(`${others.length + 1} not decided: ${reasonText(first.reason)}`);
        await queryClient.invalidateQueries(trpc.moderation.pathFilter());
      },
    }),
  );
}
