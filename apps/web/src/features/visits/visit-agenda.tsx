"use client";

import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { CalendarDays } from "lucide-react";
import Link from "next/link";
import { toast } from "sonner";
import { paths } from "#paths";
import { useTRPC } from "#trpc/provider";
import { Card } from "#ui/card";
import { EmptyState } from "#ui/empty-state";
import { failureText } from "#wording/failure";
import { dateText, timeText, zoneText } from "#wording/time-wording";
import { CancelVisitDialog } from "./cancel-visit-dialog";

export function VisitAgenda() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { data: visits } = useSuspenseQuery(trpc.visits.agenda.queryOptions());
  const cancel = useMutation(
    trpc.visits.cancel.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.visits.agenda.pathFilter()),
      onError: (failure) => toast.error(failureText(failure)),
    }),
  );
  if (visits.length === 0) {
    return (
      <EmptyState icon={<CalendarDays strokeWidth={1.75} />} title="No visits ahead">
        Visitors book the times of your working hours; each booking shows up here.
      </EmptyState>
    );
  }
  return (
    <ul className="grid gap-3">
      {visits.map((visit) => (
        <li key={visit.id}>
          <Card className="grid gap-3">
            <div>
              <p className="font-semibold">
                {dateText(visit.startsAt, visit.timeZone)}, {timeText(visit.startsAt, visit.timeZone)}–
                {timeText(visit.endsAt, visit.timeZone)}{" "}
                <span className="font-normal text-ink-muted">{zoneText(visit.timeZone)}</span>
              </p>
              <p>{visit.listingTitle}</p>
              <p className="text-ink-muted">
                {visit.visitorName} · shown by {visit.hostName}
              </p>
            </div>
            <div className="flex flex-wrap items-center gap-3">
              {visit.leadId ? (
                <Link
                  href={paths.agentLead(visit.leadId)}
                  className="flex min-h-11 items-center text-accent underline underline-offset-4"
                >
                  Open lead
                </Link>
              ) : null}
              <CancelVisitDialog
                isPending={cancel.isPending && cancel.variables.visitId === visit.id}
                onConfirm={(reason) => cancel.mutate({ visitId: visit.id, reason })}
              />
            </div>
          </Card>
        </li>
      ))}
    </ul>
  );
}
