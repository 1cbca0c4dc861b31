"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "#trpc/provider";
import { toast } from "#ui/toast";
import { failureText } from "#wording/failure";

/** What moderators do about a member; each is told at once, and what is shown is read anew. */
export function useEnforcement() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onSuccess = async () => {
    toast.success("Decided; the agent is told");
    await queryClient.invalidateQueries(trpc.enforcement.pathFilter());
  };
  const onError = (failure: Parameters<typeof failureText>[0]) => {
    toast.error(failureText(failure));
  };
  return {
    impose: useMutation(trpc.enforcement.impose.mutationOptions({ onSuccess })),
    lift: useMutation(trpc.enforcement.lift.mutationOptions({ onSuccess, onError })),
    judge: useMutation(trpc.enforcement.judgeAppeal.mutationOptions({ onSuccess })),
  };
}
