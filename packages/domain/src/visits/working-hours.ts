import { addDays, instantAt, localDateOf, weekdayOf } from "#time/wall-clock";
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
  const spans = override
    ? override.hours.map((hours) => ({ ...hours, timeZone: override.timeZone }))
    : rules.filter(({ weekday }) => weekday === weekdayOf(date));
  return spans.map((span) => toRange(date, span, overrides)).filter(({ startsAt, endsAt }) => startsAt < endsAt);
}

function toRange(
  date: string,
  { startTime, endTime, timeZone }: Omit<AvailabilityRule, "weekday">,
  overrides: readonly AvailabilityOverride[],
): TimeRange {
  const nextDate = addDays(date, 1);
  const isPastMidnight = endTime <= startTime;
  const isCutAtMidnight = isPastMidnight && overrides.some((override) => override.date === nextDate);
  return {
    startsAt: instantAt(date, startTime, timeZone, "begin"),
    endsAt: isCutAtMidnight
      ? instantAt(nextDate, "00:00", timeZone, "begin")
      : instantAt(isPastMidnight ? nextDate : date, endTime, timeZone, "end"),
  };
}

/** The override that rules an instant, if any. */
export function overrideAt(
  instant: Date,
  overrides: readonly AvailabilityOverride[],
): AvailabilityOverride | undefined {
  return overrides.find(({ date, timeZone }) => localDateOf(instant, timeZone) === date);
}
