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
export function workingTime(date: string, { rules, overrides }: Hours): TimeRange[] {
  const override = overrides.find((candidate) => candidate.date === date);
  const weekdayOfDate = weekdayOf(date);
  const spans = override
    ? override.hours.map((hours) => ({ ...hours, timeZone: override.timeZone }))
    : rules.filter(({ weekday }) => weekday === weekdayOfDate);
  return spans.map((span) => toRange(date, span, overrides)).filter(({ startsAt, endsAt }) => startsAt < endsAt);
}

function toRange(
  date: string,
  { startTime, endTime, timeZone }: Omit<AvailabilityRule, "weekday">,
  overrides: Hours["overrides"],
): TimeRange {
  const startsAt = instantAt(date, startTime, timeZone, "begin");
  if (endTime > startTime) return { startsAt, endsAt: instantAt(date, endTime, timeZone, "end") };
  const nextDate = addDays(date, 1);
  const isCutAtMidnight = overrides.some((override) => override.date === nextDate);
  const endsAt = isCutAtMidnight
    ? instantAt(nextDate, "00:00", timeZone, "begin")
    : instantAt(nextDate, endTime, timeZone, "end");
  return { startsAt, endsAt };
}
