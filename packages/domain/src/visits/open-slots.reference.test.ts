import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { DEFAULT_VISIT_POLICY } from "./listing-visit-policy";
import { computeOpenSlots, type SlotQuestion } from "./open-slots";
import { cityTravel } from "./travel-time";

const MINUTE = 60_000;
/** Every time in these schedules is a multiple of this. */
const GRAIN = 5 * MINUTE;

type Host = SlotQuestion["hosts"][number];

const known = new Map<string, Temporal.PlainDate>();

/** Remembered, as the schedules draw the same days of the same zones again and again. */
function dateAt(instant: number, zone: string): Temporal.PlainDate {
  const key = `${zone} ${instant}`;
  const date = known.get(key) ?? Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate();
  known.set(key, date);
  return date;
}

const daysBefore = new Map<Temporal.PlainDate, Temporal.PlainDate>();
function dayBefore(date: Temporal.PlainDate): Temporal.PlainDate {
  const before = daysBefore.get(date) ?? date.subtract({ days: 1 });
  daysBefore.set(date, before);
  return before;
}

/** When the hours of a date begin and end; an end that the clock shows twice is the second. */
function spanOf(date: Temporal.PlainDate, { startTime, endTime, timeZone }: Host["rules"][number]) {
  const opens = date.toZonedDateTime({ timeZone, plainTime: startTime }).epochMilliseconds;
  const closing = (endTime <= startTime ? date.add({ days: 1 }) : date).toPlainDateTime(
    Temporal.PlainTime.from(endTime),
  );
  const later = closing.toZonedDateTime(timeZone, { disambiguation: "later" });
  const isShown = later.toPlainDateTime().equals(closing);
  return { opens, closes: (isShown ? later : closing.toZonedDateTime(timeZone)).epochMilliseconds };
}

/**
 * The rules once more, asked the other way round: at every instant, is a visit that starts now fine? It walks instants
 * and reads the host's calendar, where the engine walks calendars and makes instants, so they err differently.
 */
function reference({ hosts, policy, point, homeVisits, travelMinutes, fromDate, days, timeZone, now }: SlotQuestion) {
  const first = Temporal.PlainDate.from(fromDate).toZonedDateTime(timeZone).epochMilliseconds;
  const last = Temporal.PlainDate.from(fromDate).add({ days }).toZonedDateTime(timeZone).epochMilliseconds;
  const spans = new Map<string, ReturnType<typeof spanOf>>();
  const isWorking = (host: Host, start: number, end: number) => {
    const [rule] = host.rules;
    if (!rule) return false;
    const today = dateAt(start, rule.timeZone);
    return [today, dayBefore(today)].some((date) =>
      host.rules.some((hours, index) => {
        if (date.dayOfWeek !== hours.weekday) return false;
        const key = `${date.toString()} ${index}`;
        const span = spans.get(key) ?? spanOf(date, hours);
        spans.set(key, span);
        const steps = (start - span.opens) / (policy.stepMinutes * MINUTE);
        return steps >= 0 && Number.isInteger(steps) && end <= span.closes;
      }),
    );
  };
  const isFree = (host: Host, start: number, end: number) =>
    host.visits.every((visit) => {
      const [from, until] = [visit.blocked.startsAt.getTime(), visit.blocked.endsAt.getTime()];
      if (from < end + policy.bufferAfterMinutes * MINUTE && until > start - policy.bufferBeforeMinutes * MINUTE)
        return false;
      if (point === null || visit.point === null) return true;
      const trip = travelMinutes(visit.point, point) * MINUTE;
      const [begins, ends] = [visit.during.startsAt.getTime(), visit.during.endsAt.getTime()];
      return ends <= start ? start - ends >= trip : begins - end >= trip;
    });
  const found: string[] = [];
  for (let start = first; start < last; start += GRAIN) {
    const end = start + policy.visitMinutes * MINUTE;
    const ahead = start - now.getTime();
    if (ahead < policy.noticeMinutes * MINUTE || ahead > policy.windowDays * 1440 * MINUTE) continue;
    if (homeVisits.some(({ during }) => during.startsAt.getTime() < end && during.endsAt.getTime() > start)) continue;
    if (hosts.some((host) => isWorking(host, start, end) && isFree(host, start, end)))
      found.push(new Date(start).toISOString());
  }
  return found;
}

const ZONES = [
  "Asia/Kolkata",
  "America/New_York",
  "Europe/London",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Africa/Cairo",
];
/** Dates around the changes of those clocks, and an ordinary one. */
const DATES = [
  "2027-03-13",
  "2027-11-06",
  "2027-03-27",
  "2027-10-30",
  "2027-04-03",
  "2027-10-02",
  "2027-04-29",
  "2027-06-15",
];
const clock = fc.integer({ min: 0, max: 95 }).map((quarter) => {
  const [hours, minutes] = [Math.floor(quarter / 4), (quarter % 4) * 15];
  return `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
});
const spot = fc.record({
  latitude: fc.double({ min: 12.9, max: 13.05, noNaN: true }),
  longitude: fc.double({ min: 77.55, max: 77.7, noNaN: true }),
});

const question = fc
  .record({
    timeZone: fc.constantFrom(...ZONES),
    hostZone: fc.constantFrom(...ZONES),
    fromDate: fc.constantFrom(...DATES),
    rules: fc.array(fc.record({ weekday: fc.integer({ min: 1, max: 7 }), startTime: clock, endTime: clock }), {
      minLength: 1,
      maxLength: 6,
    }),
    visits: fc.array(
      fc.record({ minute: fc.integer({ min: 0, max: 600 }).map((step) => step * 5), isHome: fc.boolean(), spot }),
      {
        maxLength: 5,
      },
    ),
    policy: fc.record({
      visitMinutes: fc.constantFrom(15, 30, 45, 60),
      stepMinutes: fc.constantFrom(15, 20, 30, 60),
      bufferBeforeMinutes: fc.constantFrom(0, 10, 15),
      bufferAfterMinutes: fc.constantFrom(0, 5, 15),
      noticeMinutes: fc.constantFrom(0, 60, 1440),
      windowDays: fc.constantFrom(1, 2, 30),
    }),
    hoursBefore: fc.integer({ min: -12, max: 48 }),
  })
  .map((drawn): SlotQuestion => {
    const midnight = Temporal.PlainDate.from(drawn.fromDate).toZonedDateTime(drawn.timeZone).epochMilliseconds;
    const policy = { ...DEFAULT_VISIT_POLICY, ...drawn.policy };
    const visits = drawn.visits.map(({ minute, isHome, spot: point }) => {
      const start = midnight + minute * 60_000;
      const range = (before: number, after: number) => ({
        startsAt: new Date(start - before * 60_000),
        endsAt: new Date(start + (30 + after) * 60_000),
      });
      return {
        during: range(0, 0),
        blocked: range(15, 15),
        groupKey: String(minute),
        point,
        isHome,
        hostMemberId: "bina",
        partySize: 1,
      };
    });
    return {
      listingId: "home",
      hosts: [
        {
          memberId: "anil",
          rules: drawn.rules.map((rule) => ({ ...rule, timeZone: drawn.hostZone })),
          overrides: [],
          visits: visits
            .filter(({ isHome }) => !isHome)
            .toSorted((a, b) => a.during.startsAt.getTime() - b.during.startsAt.getTime()),
        },
      ],
      policy,
      point: { latitude: 12.97, longitude: 77.64 },
      homeVisits: visits.filter(({ isHome }) => isHome),
      travelMinutes: cityTravel({ roadFactor: 1.4, kilometresPerHour: 20 }),
      partySize: 1,
      fromDate: drawn.fromDate,
      days: 2,
      timeZone: drawn.timeZone,
      now: new Date(midnight - drawn.hoursBefore * 3_600_000),
    };
  });

test("offers exactly what the rules allow: random schedules, zones, clock changes and policies", {
  timeout: 120_000,
}, () => {
  const SCHEDULES = 2000;
  fc.assert(
    fc.property(question, (asked) => {
      expect(computeOpenSlots(asked).slots.map(({ startsAt }) => startsAt.toISOString())).toEqual(reference(asked));
    }),
    { numRuns: SCHEDULES },
  );
});
