"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { CalendarDays } from "lucide-react";
import { useTRPC } from "#trpc/provider";
import { EmptyState } from "#ui/empty-state";
import { AgendaVisit } from "./agenda-visit";

const MOST_SHOWN = 8;

/** The next visits, requests that wait for an answer first. */
export function VisitAgenda({ now }: { now: string }) {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.visits.agenda.queryOptions({}));
  const live = data.filter(({ status }) => status === "Pending" || status === "Confirmed");
  const visits = live.toSorted((a, b) => Number(b.status === "Pending") - Number(a.status === "Pending"));
  if (visits.length === 0) {
    return (
      <EmptyState icon={<CalendarDays strokeWidth={1.75} />} title="No visits ahead">
        Visitors book the times of your working hours; each booking shows up here.
      </EmptyState>
    );
  }
  return (
    <ul className="grid gap-3">
      {visits.slice(0, MOST_SHOWN).map((visit) => (
        <li key={visit.id}>
          <AgendaVisit visit={visit} now={new Date(now)} />
        </li>
      ))}
    </ul>
  );
}
