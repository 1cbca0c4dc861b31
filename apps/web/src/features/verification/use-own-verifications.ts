"use client";

import type { OwnVerifications } from "@repo/domain/verification/verification.schema";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "#trpc/provider";
import { toast } from "#ui/toast";
import { type ApiFailure, failureText } from "#wording/failure";

/** Every change answers with all requests. */
export function useOwnVerifications() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onSuccess = (own: OwnVerifications) => {
    queryClient.setQueryData(trpc.verification.mine.queryKey(), own);
  };
  const onError = (failure: ApiFailure) => {
    toast.error(failureText(failure));
  };
  const reopen = useMutation(trpc.verification.reopen.mutationOptions({ onSuccess, onError }));
  return {
    start: useMutation(trpc.verification.start.mutationOptions({ onSuccess })),
    submit: useMutation(trpc.verification.submit.mutationOptions({ onSuccess, onError })),
    withdraw: useMutation(
      trpc.verification.withdraw.mutationOptions({
        onSuccess: (own, input) => {
          onSuccess(own);
          toast("Withdrawn", { action: { label: "Undo", onClick: () => reopen.mutate(input) } });
        },
        onError,
      }),
    ),
    reopen,
    appeal: useMutation(trpc.verification.appeal.mutationOptions({ onSuccess, onError })),
    removePaper: useMutation(trpc.verification.removePaper.mutationOptions({ onSuccess, onError })),
  };
}
