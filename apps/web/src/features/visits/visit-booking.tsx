"use client";

import type { OpenSlotsView, SlotView } from "@repo/domain/visits/visit.schema";
import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { CalendarX } from "lucide-react";
import { useState } from "react";
import { toast } from "sonner";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { EmptyState } from "#ui/empty-state";
import { ErrorPanel } from "#ui/error-panel";
import { FormField } from "#ui/form-field";
import { SelectInput } from "#ui/select-input";
import { Skeleton } from "#ui/skeleton";
import { failureText } from "#wording/failure";
import { dateTimeText, zoneText } from "#wording/time-wording";
import { HeldSlot, type Hold } from "./held-slot";
import { SlotPicker } from "./slot-picker";
import { VisitForm } from "./visit-form";
import { peopleText } from "./visit-wording";

type VisitBookingProps = { listingId: string; agentName: string; agencyName: string };

/** First a time, which is then held while the visitor says who comes. */
export function VisitBooking({ listingId, agentName, agencyName }: VisitBookingProps) {
  const trpc = useTRPC();
  const [partySize, setPartySize] = useState(1);
  const openSlots = useQuery({
    ...trpc.visits.openSlots.queryOptions({ listingId, partySize }),
    placeholderData: keepPreviousData,
  });
  const [hold, setHold] = useState<Hold>();
  const release = useMutation(trpc.visits.giveBack.mutationOptions());
  const startAgain = () => {
    setHold(undefined);
    void openSlots.refetch();
  };
  const giveBack = () => hold && release.mutate({ hold: hold.hold }, { onSettled: startAgain });

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
  const { timeZone, capacity } = openSlots.data;
  if (hold) {
    return (
      <div className="grid gap-5">
        <HeldSlot hold={hold} timeZone={timeZone} onChange={giveBack} onExpired={startAgain} />
        <VisitForm
          listingId={listingId}
          hold={hold}
          agentName={agentName}
          agencyName={agencyName}
          confirmation={openSlots.data}
          onSlotTaken={startAgain}
        />
      </div>
    );
  }
  return (
    <div className="grid gap-5">
      {capacity > 1 ? <PartySize capacity={capacity} partySize={partySize} onChange={setPartySize} /> : null}
      <ChooseTime
        listingId={listingId}
        partySize={partySize}
        answer={openSlots.data}
        agentName={agentName}
        onHeld={setHold}
        onTaken={() => void openSlots.refetch()}
      />
    </div>
  );
}

type ChooseTimeProps = {
  listingId: string;
  partySize: number;
  answer: OpenSlotsView;
  agentName: string;
  onHeld: (hold: Hold) => void;
  onTaken: () => void;
};

function ChooseTime({ listingId, partySize, answer, agentName, onHeld, onTaken }: ChooseTimeProps) {
  const trpc = useTRPC();
  const [chosen, setChosen] = useState<SlotView>();
  const holdSlot = useMutation(
    trpc.visits.hold.mutationOptions({
      onSuccess: (result) => {
        if (result.outcome === "held" && chosen) return onHeld({ ...result, slot: chosen, partySize });
        toast.warning("This time was just taken", { description: "Nothing was booked. Choose another time." });
        setChosen(undefined);
        onTaken();
      },
      onError: (failure) => toast.error(failureText(failure)),
    }),
  );
  const { slots, timeZone, missing, closedDays, confirmation, confirmWithinHours, mode } = answer;
  if (slots.length === 0) {
    return (
      <EmptyState icon={<CalendarX strokeWidth={1.75} />} title="No free time in the next two weeks">
        Ask {agentName} a question instead; they may find a time for you.
      </EmptyState>
    );
  }
  return (
    <>
      <p className="text-sm text-ink-muted">
        Times are {zoneText(timeZone)}, where the home is.
        {mode === "Video" ? " The visit is by video." : ""}
        {confirmation === "ByHost" ? ` The agent confirms within ${confirmWithinHours} hours.` : ""}
      </p>
      <SlotPicker
        slots={slots}
        missing={missing}
        closedDays={closedDays}
        timeZone={timeZone}
        chosen={chosen}
        onChoose={setChosen}
      />
      {chosen?.isShortNotice ? (
        <p role="status" className="rounded-card bg-attention-soft px-4 py-3 text-sm">
          Short notice: the agent would rather know earlier, but takes the visit.
        </p>
      ) : null}
      <Button
        variant="primary"
        size="lg"
        disabled={!chosen}
        isLoading={holdSlot.isPending}
        onClick={() => chosen && holdSlot.mutate({ listingId, startsAt: chosen.startsAt, partySize })}
      >
        {chosen ? `Continue with ${dateTimeText(chosen.startsAt, timeZone)}` : "Choose a time"}
      </Button>
    </>
  );
}

type PartySizeProps = { capacity: number; partySize: number; onChange: (partySize: number) => void };

function PartySize({ capacity, partySize, onChange }: PartySizeProps) {
  return (
    <FormField label="How many of you come?" help="This home is shown to several parties at once.">
      <SelectInput value={partySize} onChange={(event) => onChange(Number(event.target.value))}>
        {Array.from({ length: capacity }, (_, index) => (
          <option key={index} value={index + 1}>
            {peopleText(index + 1)}
          </option>
        ))}
      </SelectInput>
    </FormField>
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
