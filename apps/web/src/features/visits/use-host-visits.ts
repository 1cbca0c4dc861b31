"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "#trpc/provider";
import { toast } from "#ui/toast";
import { failureText } from "#wording/failure";

/** What a host does about visits; the agenda is asked again after each. */
export function useHostVisits() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = (failure: Parameters<typeof failureText>[0]) => toast.error(failureText(failure));
  const onSuccess = () => queryClient.invalidateQueries(trpc.visits.agenda.pathFilter());
  const decide = useMutation(trpc.visits.decide.mutationOptions({ onSuccess, onError }));
  const cancel = useMutation(trpc.visits.cancel.mutationOptions({ onSuccess, onError }));
  const record = useMutation(trpc.visits.recordOutcome.mutationOptions({ onSuccess, onError }));
  const move = useMutation(
    trpc.visits.reschedule.mutationOptions({
      onError,
      onSuccess: (result) => {
        if (result.outcome === "slotTaken")
          toast.warning("This time was just taken", { description: "The visit stays as it was." });
        return onSuccess();
      },
    }),
  );
  return {
    decide: decide.mutate,
    cancel: cancel.mutate,
    record: record.mutate,
    move: move.mutate,
    isPending: decide.isPending || cancel.isPending || record.isPending || move.isPending,
  };
}
