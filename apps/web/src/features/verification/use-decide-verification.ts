"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "#trpc/provider";
import { toast } from "#ui/toast";

/** What moderators decide on a claim; whoever made it is told at once, and what is shown is read anew. */
export function useDecideVerification() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onSuccess = async () => {
    toast.success("Decided; whoever asked is told");
    await queryClient.invalidateQueries(trpc.verification.pathFilter());
  };
  return {
    grant: useMutation(trpc.verification.grant.mutationOptions({ onSuccess })),
    refuse: useMutation(trpc.verification.refuse.mutationOptions({ onSuccess })),
    revoke: useMutation(trpc.verification.revoke.mutationOptions({ onSuccess })),
  };
}
