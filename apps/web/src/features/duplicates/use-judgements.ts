"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "#trpc/provider";
import { toast } from "#ui/toast";
import { failureText } from "#wording/failure";

/** A judged pair leaves the queue; the toast brings it back. */
export function useJudgements({ onJudged }: { onJudged: () => void }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const readAnew = () => queryClient.invalidateQueries(trpc.duplicates.pathFilter());
  const onError = (failure: Parameters<typeof failureText>[0]) => {
    toast.error(failureText(failure));
  };
  const takeBack = useMutation(trpc.duplicates.takeBack.mutationOptions({ onSuccess: readAnew, onError }));
  const judge = useMutation(
    trpc.duplicates.judge.mutationOptions({
      onSuccess: async (_, { pairId, verdict }) => {
        const title = verdict === "Same" ? "Grouped as one home" : "Kept apart; not asked again";
        toast(title, { action: { label: "Undo", onClick: () => takeBack.mutate({ pairId }) } });
        onJudged();
        await readAnew();
      },
      onError,
    }),
  );
  return { judge, takeBack };
}
