"use client";

import type { MissingTimeView, OpenSlotsView, SlotView } from "@repo/domain/visits/visit.schema";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useState, useSyncExternalStore } from "react";
import { classNames } from "#ui/class-names";
import { IconButton } from "#ui/icon-button";
import { calendarDateText, timeText } from "#wording/time-wording";
import { dayParts, type SlotDay, slotsByDay } from "./slots-by-day";
import { missingText } from "./visit-wording";

const DAYS_IN_VIEW = 5;

type SlotPickerProps = {
  slots: readonly SlotView[];
  missing: readonly MissingTimeView[];
  closedDays: OpenSlotsView["closedDays"];
  /** Of the home. */
  timeZone: string;
  chosen: SlotView | undefined;
  onChoose: (slot: SlotView) => void;
};

/** A strip of days that have free times, then the times of one day by morning, afternoon and evening. */
export function SlotPicker({ slots, missing, closedDays, timeZone, chosen, onChoose }: SlotPickerProps) {
  const days = slotsByDay(slots);
  const [pickedDate, setPickedDate] = useState<string>();
  const date = pickedDate ?? chosen?.localDate ?? days[0]?.localDate;
  const day = days.find(({ localDate }) => localDate === date) ?? days[0];
  if (!day) return null;
  return (
    <div className="grid gap-4">
      <DayStrip days={days} picked={day.localDate} onPick={setPickedDate} />
      {dayParts(day.slots).map(({ name, slots: times }) => (
        <fieldset key={name}>
          <legend className="mb-2 text-sm text-ink-muted">{name}</legend>
          <div className="grid grid-cols-4 gap-2">
            {times.map((slot) => (
              <button
                key={slot.startsAt}
                type="button"
                aria-pressed={slot.startsAt === chosen?.startsAt}
                onClick={() => onChoose(slot)}
                className={classNames(
                  "min-h-11 rounded-control border text-sm tabular-nums transition-colors",
                  slot.startsAt === chosen?.startsAt
                    ? "border-accent bg-accent text-accent-ink"
                    : "border-line bg-surface hover:border-line-strong hover:bg-sunken",
                )}
              >
                {slot.localTime}
                <OwnTime startsAt={slot.startsAt} timeZone={timeZone} />
              </button>
            ))}
          </div>
        </fieldset>
      ))}
      <MissingTimes missing={missing.filter(({ localDate }) => localDate === day.localDate)} closedDays={closedDays} />
    </div>
  );
}

/** The viewer's own clock, where it shows another time than the home's. */
function OwnTime({ startsAt, timeZone }: { startsAt: string; timeZone: string }) {
  const isShown = useIsInBrowser();
  if (!isShown) return null;
  const own = timeText(startsAt, Intl.DateTimeFormat().resolvedOptions().timeZone);
  return own === timeText(startsAt, timeZone) ? null : <span className="block text-xs opacity-80">{own} yours</span>;
}

/** The server does not know the viewer's zone. */
const useIsInBrowser = () =>
  useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );

/** Why a time somebody looks for is not there. */
function MissingTimes({ missing, closedDays }: Pick<SlotPickerProps, "missing" | "closedDays">) {
  if (missing.length === 0 && closedDays.length === 0) return null;
  return (
    <details className="text-sm text-ink-muted">
      <summary className="flex min-h-11 cursor-pointer items-center underline underline-offset-4">
        Why are other times missing?
      </summary>
      <ul className="grid gap-1 pb-1">
        {missing.map((time) => (
          <li key={time.from} className="tabular-nums">
            {missingText(time)}
          </li>
        ))}
        {closedDays.map(({ localDate, reason }) => (
          <li key={localDate}>
            {calendarDateText(localDate)}: closed ({reason})
          </li>
        ))}
      </ul>
    </details>
  );
}

type DayStripProps = { days: readonly SlotDay[]; picked: string; onPick: (localDate: string) => void };

function DayStrip({ days, picked, onPick }: DayStripProps) {
  const [first, setFirst] = useState(0);
  return (
    <div className="flex items-center gap-1">
      <IconButton
        label="Earlier days"
        disabled={first === 0}
        onClick={() => setFirst(Math.max(0, first - DAYS_IN_VIEW))}
      >
        <ChevronLeft strokeWidth={1.75} />
      </IconButton>
      <div role="group" aria-label="Day" className="grid grow grid-cols-5 gap-1">
        {days.slice(first, first + DAYS_IN_VIEW).map(({ localDate, weekday, dayOfMonth, fullName }) => (
          <button
            key={localDate}
            type="button"
            aria-pressed={localDate === picked}
            aria-label={fullName}
            onClick={() => onPick(localDate)}
            className={classNames(
              "grid min-h-14 place-items-center rounded-control border py-1.5 text-sm transition-colors",
              localDate === picked ? "border-accent bg-accent-soft text-accent" : "border-transparent hover:bg-sunken",
            )}
          >
            <span>{weekday}</span>
            <span className="text-lg leading-none font-semibold tabular-nums">{dayOfMonth}</span>
          </button>
        ))}
      </div>
      <IconButton
        label="Later days"
        disabled={first + DAYS_IN_VIEW >= days.length}
        onClick={() => setFirst(first + DAYS_IN_VIEW)}
      >
        <ChevronRight strokeWidth={1.75} />
      </IconButton>
    </div>
  );
}
