"use client";

import type { SlotView } from "@repo/domain/visits/visit.schema";
import { useEffect, useEffectEvent, useState } from "react";
import { Button } from "#ui/button";
import { toast } from "#ui/toast";
import { dateTimeText, zoneText } from "#wording/time-wording";

/** A time kept for this visitor until `heldUntil`. */
export type Hold = { slot: SlotView; partySize: number; hold: { visitId: string; token: string }; heldUntil: string };

type HeldSlotProps = { hold: Hold; timeZone: string; onChange: () => void; onExpired: () => void };

/** The chosen time stays in view, with how long it is kept. */
export function HeldSlot({ hold, timeZone, onChange, onExpired }: HeldSlotProps) {
  const secondsLeft = useSecondsUntil(hold.heldUntil, () => {
    toast.warning("The time was given back", {
      description: "It was kept for ten minutes. Choose it again if it is still free.",
    });
    onExpired();
  });
  const minutes = Math.floor(secondsLeft / 60);
  return (
    <div className="flex items-center justify-between gap-3 rounded-card bg-accent-soft px-4 py-3">
      <p>
        <span className="font-semibold">{dateTimeText(hold.slot.startsAt, timeZone)}</span>{" "}
        <span className="text-ink-muted">({zoneText(timeZone)})</span>
        <span className="block text-sm text-ink-muted tabular-nums">
          Kept for you for {minutes}:{String(secondsLeft % 60).padStart(2, "0")}
        </span>
      </p>
      <Button size="sm" variant="quiet" onClick={onChange}>
        Change
      </Button>
    </div>
  );
}

function useSecondsUntil(instant: string, onOver: () => void): number {
  const left = () => Math.max(0, Math.ceil((Date.parse(instant) - Date.now()) / 1000));
  const [seconds, setSeconds] = useState(left);
  const tick = useEffectEvent(() => {
    const now = left();
    setSeconds(now);
    if (now === 0) onOver();
    return now > 0;
  });
  useEffect(() => {
    const timer = setInterval(() => {
      if (!tick()) clearInterval(timer);
    }, 1000);
    return () => clearInterval(timer);
  }, [instant]);
  return seconds;
}
