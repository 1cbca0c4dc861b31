"use client";

import type { SlotView } from "@repo/domain/visits/visit.schema";
import { useQuery } from "@tanstack/react-query";
import { CalendarX } from "lucide-react";
import { useState } from "react";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { EmptyState } from "#ui/empty-state";
import { ErrorPanel } from "#ui/error-panel";
import { Skeleton } from "#ui/skeleton";
import { failureText } from "#wording/failure";
import { dateTimeText, zoneText } from "#wording/time-wording";
import { SlotPicker } from "./slot-picker";
import { VisitForm } from "./visit-form";

type VisitBookingProps = { listingId: string; agentName: string; agencyName: string };

/** First a time, then who comes; the time stays in view and can be changed. */
export function VisitBooking({ listingId, agentName, agencyName }: VisitBookingProps) {
  const trpc = useTRPC();
  const openSlots = useQuery(trpc.visits.openSlots.queryOptions({ listingId }));
  const [chosen, setChosen] = useState<SlotView>();
  const [isTimeSet, setIsTimeSet] = useState(false);

  if (openSlots.isPending) return <SlotsSkeleton />;
  if (openSlots.isError) {
    return (
      <ErrorPanel
        whatHappened={failureText(openSlots.error)}
        whatIsSafe="Nothing was booked."
        whatToDo="Try again, or ask the agent instead."
        onRetry={() => void openSlots.refetch()}
      />
    );
  }
  const { slots, timeZone } = openSlots.data;
  if (slots.length === 0) {
    return (
      <EmptyState icon={<CalendarX strokeWidth={1.75} />} title="No free time in the next two weeks">
        Ask {agentName} a question instead; they may find a time for you.
      </EmptyState>
    );
  }
  if (isTimeSet && chosen) {
    return (
      <div className="grid gap-5">
        <p className="flex items-center justify-between gap-3 rounded-card bg-accent-soft px-4 py-3">
          <span className="font-semibold">
            {dateTimeText(chosen.startsAt, timeZone)}{" "}
            <span className="font-normal text-ink-muted">({zoneText(timeZone)})</span>
          </span>
          <Button size="sm" variant="quiet" onClick={() => setIsTimeSet(false)}>
            Change
          </Button>
        </p>
        <VisitForm
          listingId={listingId}
          slot={chosen}
          agentName={agentName}
          agencyName={agencyName}
          onSlotTaken={() => {
            setIsTimeSet(false);
            setChosen(undefined);
            void openSlots.refetch();
          }}
        />
      </div>
    );
  }
  return (
    <div className="grid gap-5">
      <p className="text-sm text-ink-muted">Times are {zoneText(timeZone)}, where the home is.</p>
      <SlotPicker slots={slots} chosen={chosen} onChoose={setChosen} />
      <Button variant="primary" size="lg" disabled={!chosen} onClick={() => setIsTimeSet(true)}>
        {chosen ? `Continue with ${dateTimeText(chosen.startsAt, timeZone)}` : "Choose a time"}
      </Button>
    </div>
  );
}

function SlotsSkeleton() {
  return (
    <div className="grid gap-4" aria-busy="true" aria-label="Loading free times">
      <Skeleton className="h-5 w-56" />
      <Skeleton className="h-14 w-full" />
      <Skeleton className="h-11 w-full" />
      <Skeleton className="h-11 w-full" />
      <Skeleton className="h-12 w-full" />
    </div>
  );
}
