"use client";

import type { SlotView } from "@repo/domain/visits/visit.schema";
import { useQuery } from "@tanstack/react-query";
import { CalendarClock } from "lucide-react";
import { useState } from "react";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { Dialog } from "#ui/dialog";
import { Skeleton } from "#ui/skeleton";
import { failureText } from "#wording/failure";
import { dateTimeText } from "#wording/time-wording";
import { SlotPicker } from "./slot-picker";

type MoveVisitDialogProps = {
  listingId: string;
  partySize: number;
  isPending: boolean;
  onMove: (startsAt: string) => void;
};

/** Another time for the same visit; until it is taken the old one stays. */
export function MoveVisitDialog({ listingId, partySize, isPending, onMove }: MoveVisitDialogProps) {
  const trpc = useTRPC();
  const [isOpen, setIsOpen] = useState(false);
  const [chosen, setChosen] = useState<SlotView>();
  const { data, error } = useQuery({
    ...trpc.visits.openSlots.queryOptions({ listingId, partySize }),
    enabled: isOpen,
  });
  const move = () => {
    if (!chosen) return;
    onMove(chosen.startsAt);
    setIsOpen(false);
  };
  return (
    <Dialog
      title="Choose another time"
      description="Your visit stays where it is until the new time is yours."
      open={isOpen}
      onOpenChange={setIsOpen}
      trigger={
        <Button isLoading={isPending}>
          <CalendarClock aria-hidden strokeWidth={1.75} />
          Change time
        </Button>
      }
      footer={
        <Button variant="primary" disabled={!chosen} onClick={move}>
          {chosen && data ? `Move to ${dateTimeText(chosen.startsAt, data.timeZone)}` : "Choose a time"}
        </Button>
      }
    >
      {error ? <p role="alert">{failureText(error)}</p> : null}
      {data || error ? null : <Skeleton className="h-48 w-full" />}
      {data?.slots.length === 0 ? <p>No other time is free in the next two weeks.</p> : null}
      {data ? <SlotPicker {...data} chosen={chosen} onChoose={setChosen} /> : null}
    </Dialog>
  );
}
