"use client";

import type { OwnVisitView } from "@repo/domain/visits/visit.schema";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { CircleCheck } from "lucide-react";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { Card } from "#ui/card";
import { toast } from "#ui/toast";
import { failureText } from "#wording/failure";
import { dateTimeText } from "#wording/time-wording";

type AttendanceQuestionProps = { visit: OwnVisitView; visitId: string; manageToken: string };

/** Asked the day before, as a time nobody answers for goes to the next visitor; and the answer, once given. */
export function AttendanceQuestion({ visit, ...link }: AttendanceQuestionProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const confirm = useMutation(
    trpc.visits.confirmAttendance.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.visits.byLink.queryFilter(link)),
      onError: (failure) => toast.error(failureText(failure)),
    }),
  );
  if (visit.status !== "Confirmed") return null;
  if (visit.attendance === "Confirmed")
    return (
      <p role="status" className="flex items-center gap-2 text-verified">
        <CircleCheck aria-hidden className="size-5" strokeWidth={1.75} />
        You said that you will come. {visit.hostName} knows.
      </p>
    );
  if (visit.answerBy === null) return null;
  return (
    <Card className="grid gap-3">
      <h2 className="text-lg">Will you come?</h2>
      <p>
        Please say so by {dateTimeText(visit.answerBy, visit.timeZone)}. Without an answer the time goes to the next
        visitor.
      </p>
      <Button variant="primary" className="w-fit" isLoading={confirm.isPending} onClick={() => confirm.mutate(link)}>
        Yes, I will come
      </Button>
    </Card>
  );
}
