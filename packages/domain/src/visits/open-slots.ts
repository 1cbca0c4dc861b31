import { addDays, instantAt, localDateOf, localTimeOf, weekdayOf } from "#time/wall-clock";

/** Working hours on one weekday, by the wall clock of `timeZone`; an end at or before the start is the next day. */
export type AvailabilityRule = { weekday: number; startTime: string; endTime: string; timeZone: string };

export type VisitPolicy = {
  visitMinutes: number;
  /** Distance between offered start times, independent of how long a visit takes. */
  stepMinutes: number;
  /** Kept free before and after every visit of the host. */
  bufferMinutes: number;
  /** How long before it starts a visit must be booked. */
  noticeMinutes: number;
  windowDays: number;
};

export const DEFAULT_VISIT_POLICY: VisitPolicy = {
  visitMinutes: 30,
  stepMinutes: 30,
  bufferMinutes: 15,
  noticeMinutes: 120,
  windowDays: 30,
};

export type TimeRange = { startsAt: Date; endsAt: Date };
export type Slot = TimeRange;

export type SlotQuestion = {
  rules: readonly AvailabilityRule[];
  policy: VisitPolicy;
  /** The host's blocked ranges, buffers included, and the home's live visits. */
  busy: readonly TimeRange[];
  fromDate: string;
  days: number;
  timeZone: string;
  now: Date;
};

const MINUTE = 60_000;

/** The host's range a visit blocks: the visit itself and the buffer on both sides. */
export function blockedRange(visit: TimeRange, policy: VisitPolicy): TimeRange {
  return {
    startsAt: new Date(visit.startsAt.getTime() - policy.bufferMinutes * MINUTE),
    endsAt: new Date(visit.endsAt.getTime() + policy.bufferMinutes * MINUTE),
  };
}

/**
 * Every start time the host can keep on `days` days from `fromDate` in the home's zone, in order and without repeats.
 * The page, the API and the check at commit all ask this one function, so what is offered can be booked.
 */
export function computeOpenSlots(question: SlotQuestion): Slot[] {
  const { fromDate, days, timeZone } = question;
  const lastDate = addDays(fromDate, days - 1);
  const starts = new Set<number>();
  // A rule of the day before or after may reach into a day when host and home live in different zones.
  for (let day = -1; day <= days; day++) {
    for (const start of workingStarts(addDays(fromDate, day), question)) starts.add(start);
  }
  return [...starts]
    .toSorted((a, b) => a - b)
    .map((start) => slotAt(start, question.policy))
    .filter(({ startsAt }) => {
      const date = localDateOf(startsAt, timeZone);
      return date >= fromDate && date <= lastDate;
    })
    .filter((slot) => isBookable(slot, question));
}

function* workingStarts(date: string, { rules, policy }: SlotQuestion): Generator<number> {
  for (const rule of rules) {
    if (rule.weekday !== weekdayOf(date)) continue;
    const endDate = rule.endTime <= rule.startTime ? addDays(date, 1) : date;
    const opens = instantAt(date, rule.startTime, rule.timeZone, "begin").getTime();
    const closes = instantAt(endDate, rule.endTime, rule.timeZone, "end").getTime();
    const lastStart = closes - policy.visitMinutes * MINUTE;
    for (let start = opens; start <= lastStart; start += policy.stepMinutes * MINUTE) yield start;
  }
}

function slotAt(start: number, policy: VisitPolicy): Slot {
  return { startsAt: new Date(start), endsAt: new Date(start + policy.visitMinutes * MINUTE) };
}

function isBookable(slot: Slot, { policy, busy, now }: SlotQuestion): boolean {
  const earliest = now.getTime() + policy.noticeMinutes * MINUTE;
  const latest = now.getTime() + policy.windowDays * 24 * 60 * MINUTE;
  const start = slot.startsAt.getTime();
  if (start < earliest || start > latest) return false;
  const blocked = blockedRange(slot, policy);
  return !busy.some((range) => range.startsAt < blocked.endsAt && range.endsAt > blocked.startsAt);
}

export function toSlotView(slot: Slot, timeZone: string) {
  return {
    startsAt: slot.startsAt.toISOString(),
    endsAt: slot.endsAt.toISOString(),
    localDate: localDateOf(slot.startsAt, timeZone),
    localTime: localTimeOf(slot.startsAt, timeZone),
  };
}
