import { addDays, instantAt, weekdayOf } from "#time/wall-clock";
import type { TimeRange } from "#visits/time-range";

/** Working hours on one weekday, by the wall clock of `timeZone`; an end at or before the start is the next day. */
export type AvailabilityRule = { weekday: number; startTime: string; endTime: string; timeZone: string };

/** Other hours on one date, or none at all, by the wall clock of `timeZone`. */
export type AvailabilityOverride = {
  date: string;
  hours: readonly { startTime: string; endTime: string }[];
  timeZone: string;
  /** Told to visitors when it is not empty. */
  publicReason: string;
};

export type Hours = { rules: readonly AvailabilityRule[]; overrides: readonly AvailabilityOverride[] };

/**
 * The working time that begins on a date of the host's calendar. An override replaces the whole of its date, also
 * what an evening before would bring past midnight.
 */
export function workingTime(
  date: string,
  { rules, overrides }: Hours,
  instant: typeof instantAt = instantAt,
): TimeRange[] {
  const override = overrides.find((candidate) => candidate.date === date);
  const weekdayOfDate = weekdayOf(date);
  const spans = override
    ? override.hours.map((hours) => ({ ...hours, timeZone: override.timeZone }))
    : rules.filter(({ weekday }) => weekday === weekdayOfDate);
  return spans
    .map((span) => toRange(date, span, { overrides, instant }))
    .filter(({ startsAt, endsAt }) => startsAt < endsAt);
}

/** Remembers what it worked out: colleagues keep the same hours, and a zone is slow to ask. */
export function rememberedInstants(): typeof instantAt {
  const known = new Map<string, Date>();
  return (...wallClock) => {
    const key = wallClock.join(" ");
    const instant = known.get(key) ?? instantAt(...wallClock);
    known.set(key, instant);
    return instant;
  };
}

function toRange(
  date: string,
  { startTime, endTime, timeZone }: Omit<AvailabilityRule, "weekday">,
  { overrides, instant }: Pick<Hours, "overrides"> & { instant: typeof instantAt },
): TimeRange {
  const startsAt = instant(date, startTime, timeZone, "begin");
  if (endTime > startTime) return { startsAt, endsAt: instant(date, endTime, timeZone, "end") };
  const nextDate = addDays(date, 1);
  const isCutAtMidnight = overrides.some((override) => override.date === nextDate);
  const endsAt = isCutAtMidnight
    ? instant(nextDate, "00:00", timeZone, "begin")
    : instant(nextDate, endTime, timeZone, "end");
  return { startsAt, endsAt };
}
