"use client";

import type { OpenSlotsView, SlotView } from "@repo/domain/visits/visit.schema";
import { useMutation } from "@tanstack/react-query";
import { CalendarX } from "lucide-react";
import { useState } from "react";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { EmptyState } from "#ui/empty-state";
import { toast } from "#ui/toast";
import { failureText } from "#wording/failure";
import { dateTimeText, zoneText } from "#wording/time-wording";
import type { Hold } from "./held-slot";
import { SlotPicker } from "./slot-picker";
import { WaitForSeat } from "./wait-for-seat";

type ChooseTimeProps = {
  listingId: string;
  partySize: number;
  answer: OpenSlotsView;
  agentName: string;
  onHeld: (hold: Hold) => void;
  onTaken: () => void;
};

/** A free time, which is held when it is taken further. */
export function ChooseTime({ listingId, partySize, answer, agentName, onHeld, onTaken }: ChooseTimeProps) {
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
  const { slots, timeZone, missing, closedDays } = answer;
  if (slots.length === 0) {
    return (
      <EmptyState icon={<CalendarX strokeWidth={1.75} />} title="No free time in the next two weeks">
        Ask {agentName} a question instead; they may find a time for you.
      </EmptyState>
    );
  }
  return (
    <>
      <Terms answer={answer} />
      <SlotPicker
        slots={slots}
        missing={missing}
        closedDays={closedDays}
        timeZone={timeZone}
        chosen={chosen}
        onChoose={setChosen}
      />
      <WaitForSeat
        key={answer.full.length}
        listingId={listingId}
        partySize={partySize}
        full={answer.full}
        timeZone={timeZone}
      />
      {chosen?.isShortNotice ? <ShortNotice /> : null}
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

/** How the visit is shown and confirmed, and by which clock. */
function Terms({ answer: { timeZone, mode, confirmation, confirmWithinHours } }: { answer: OpenSlotsView }) {
  return (
    <p className="text-sm text-ink-muted">
      Times are {zoneText(timeZone)}, where the home is.
      {mode === "Video" ? " The visit is by video." : ""}
      {confirmation === "ByHost" ? ` The agent confirms within ${confirmWithinHours} hours.` : ""}
    </p>
  );
}

function ShortNotice() {
  return (
    <p role="status" className="rounded-card bg-attention-soft px-4 py-3 text-sm">
      Short notice: the agent would rather know earlier, but takes the visit.
    </p>
  );
}
