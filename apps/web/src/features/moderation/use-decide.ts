"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "#trpc/provider";
import { toast } from "#ui/toast";

/** A decided listing leaves the queue. */
export function useDecide() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return useMutation(
    trpc.moderation.decide.mutationOptions({
      onSuccess: async ({ listing }) => {
        toast.success("Decided; the agent is told", { description: listing.title });
        await queryClient.invalidateQueries(trpc.moderation.pathFilter());
      },
    }),
  );
}
