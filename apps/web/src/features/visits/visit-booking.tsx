"use client";

import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useTRPC } from "#trpc/provider";
import { ErrorPanel } from "#ui/error-panel";
import { FormField } from "#ui/form-field";
import { SelectInput } from "#ui/select-input";
import { Skeleton } from "#ui/skeleton";
import { failureText } from "#wording/failure";
import { ChooseTime } from "./choose-time";
import { HeldSlot, type Hold } from "./held-slot";
import { SlotsSkeleton } from "./slots-skeleton";
import { peopleText } from "./visit-wording";

// Whoever only looks at the times needs no form and none of its checks.
const VisitForm = dynamic(() => import("./visit-form").then((module) => module.VisitForm), {
  ssr: false,
  loading: () => <Skeleton className="h-105 w-full" />,
});

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

  if (openSlots.isPending) return <SlotsSkeleton label="Loading free times" />;
  if (openSlots.isError) return <NotLoaded error={openSlots.error} onRetry={() => void openSlots.refetch()} />;
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
      {/* The times of another number of people are still on the screen until the new ones are here. */}
      <fieldset
        disabled={openSlots.isPlaceholderData}
        aria-busy={openSlots.isPlaceholderData}
        className="grid min-w-0 grid-cols-1 gap-5"
      >
        <legend className="sr-only">Time of the visit</legend>
        <ChooseTime
          key={partySize}
          listingId={listingId}
          partySize={partySize}
          answer={openSlots.data}
          agentName={agentName}
          onHeld={setHold}
          onTaken={() => void openSlots.refetch()}
        />
      </fieldset>
    </div>
  );
}

function NotLoaded({ error, onRetry }: { error: Parameters<typeof failureText>[0]; onRetry: () => void }) {
  return (
    <ErrorPanel
      whatHappened={failureText(error)}
      whatIsSafe="Nothing was booked."
      whatToDo="Try again, or ask the agent instead."
      onRetry={onRetry}
    />
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
