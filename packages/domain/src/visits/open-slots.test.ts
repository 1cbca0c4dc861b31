import { describe, expect, test } from "vitest";
import { DEFAULT_VISIT_POLICY } from "./listing-visit-policy";
import { computeOpenSlots, groupKeyOf, type HomeVisit, type Host, type SlotQuestion, toSlotView } from "./open-slots";
import { cityTravel } from "./travel-time";
import type { AvailabilityRule } from "./working-hours";

const HERE = { latitude: 12.97, longitude: 77.64 };
const everyDay = (startTime: string, endTime: string, timeZone = "Asia/Kolkata"): AvailabilityRule[] =>
  [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, startTime, endTime, timeZone }));
const host = (changes: Partial<Host> = {}): Host => ({
  memberId: "anil",
  rules: everyDay("10:00", "12:00"),
  overrides: [],
  visits: [],
  ...changes,
});
const POLICY = { ...DEFAULT_VISIT_POLICY, noticeMinutes: 0, windowDays: 365 };

const question = (changes: Partial<SlotQuestion> = {}): SlotQuestion => ({
  listingId: "home",
  hosts: [host()],
  policy: POLICY,
  point: HERE,
  homeVisits: [],
  travelMinutes: cityTravel({ roadFactor: 1.4, kilometresPerHour: 20 }),
  partySize: 1,
  fromDate: "2026-12-01",
  days: 1,
  timeZone: "Asia/Kolkata",
  now: new Date("2026-11-25T00:00:00Z"),
  ...changes,
});

const times = (changes: Partial<SlotQuestion> = {}) => {
  const asked = question(changes);
  return computeOpenSlots(asked).slots.map((slot) => toSlotView(slot, asked.timeZone).localTime);
};
const instants = (changes: Partial<SlotQuestion>) =>
  computeOpenSlots(question(changes)).slots.map(({ startsAt }) => startsAt.toISOString());

/** A visit of half an hour on 1 December, by the wall clock of India, with the usual buffers. */
const visitAt = (time: string, changes: { point?: typeof HERE | null; groupKey?: string } = {}) => {
  const start = Date.parse(`2026-12-01T${time}:00+05:30`);
  const range = (before: number, after: number) => ({
    startsAt: new Date(start - before * 60_000),
    endsAt: new Date(start + (30 + after) * 60_000),
  });
  return { during: range(0, 0), blocked: range(15, 15), groupKey: `other@${time}`, point: HERE, ...changes };
};
const atHome = (time: string, changes: Partial<HomeVisit> = {}): HomeVisit => ({
  ...visitAt(time),
  hostMemberId: "anil",
  partySize: 1,
  ...changes,
});

const newYork = (fromDate: string): Partial<SlotQuestion> => ({
  timeZone: "America/New_York",
  fromDate,
  hosts: [host({ rules: [{ weekday: 7, startTime: "01:00", endTime: "04:00", timeZone: "America/New_York" }] })],
});

describe("computeOpenSlots", () => {
  test("offers every step at which a whole visit still fits", () => {
    expect(times()).toEqual(["10:00", "10:30", "11:00", "11:30"]);
  });

  test("steps do not depend on the length", () => {
    expect(times({ policy: { ...POLICY, visitMinutes: 60, stepMinutes: 15 } })).toEqual([
      "10:00",
      "10:15",
      "10:30",
      "10:45",
      "11:00",
    ]);
  });

  test("the buffers of two visits add up", () => {
    expect(times({ hosts: [host({ visits: [visitAt("11:00")] })] })).toEqual(["10:00"]);
    const none = { ...POLICY, bufferBeforeMinutes: 0, bufferAfterMinutes: 0 };
    expect(times({ policy: none, hosts: [host({ visits: [visitAt("11:00")] })] })).toEqual(["10:00"]);
    const quick = { ...visitAt("11:00"), blocked: visitAt("11:00").during };
    expect(times({ policy: none, hosts: [host({ visits: [quick] })] })).toEqual(["10:00", "10:30", "11:30"]);
  });

  test("offers nothing inside the required notice, beyond the window, or today where that is not allowed", () => {
    const now = new Date("2026-12-01T03:31:00Z");
    expect(times({ now, policy: { ...POLICY, noticeMinutes: 60 } })).toEqual(["10:30", "11:00", "11:30"]);
    expect(times({ policy: { ...POLICY, windowDays: 3 } })).toEqual([]);
    expect(times({ now, policy: { ...POLICY, isSameDayAllowed: false } })).toEqual([]);
    expect(times({ now, days: 2, policy: { ...POLICY, isSameDayAllowed: false } })).toHaveLength(4);
  });

  test("warns about short notice and offers the time all the same", () => {
    const now = new Date("2026-12-01T00:00:00Z");
    const { slots } = computeOpenSlots(question({ now, policy: { ...POLICY, suggestedNoticeMinutes: 330 } }));
    expect(slots.map(({ isShortNotice }) => isShortNotice)).toEqual([true, true, false, false]);
  });

  test("at most so many visits a day and a week, by the home's calendar", () => {
    const policy = { ...POLICY, maxPerDay: 1 };
    expect(times({ policy, homeVisits: [atHome("16:00")] })).toEqual([]);
    expect(times({ policy, homeVisits: [atHome("16:00")], fromDate: "2026-12-02" })).toHaveLength(4);
    const weekly = { ...POLICY, maxPerWeek: 1 };
    expect(times({ policy: weekly, homeVisits: [atHome("16:00")], fromDate: "2026-12-06" })).toEqual([]);
    expect(times({ policy: weekly, homeVisits: [atHome("16:00")], fromDate: "2026-12-07" })).toHaveLength(4);
  });

  test("hours past midnight belong to both days and repeat nothing", () => {
    const hosts = [host({ rules: [{ weekday: 2, startTime: "22:00", endTime: "02:00", timeZone: "Asia/Kolkata" }] })];
    expect(times({ hosts })).toEqual(["22:00", "22:30", "23:00", "23:30"]);
    expect(times({ hosts, fromDate: "2026-12-02" })).toEqual(["00:00", "00:30", "01:00", "01:30"]);
    expect(times({ hosts, days: 2 })).toHaveLength(8);
  });

  test("an override replaces its date, with what an evening before would bring into it", () => {
    const closed = { date: "2026-12-02", hours: [], timeZone: "Asia/Kolkata", publicReason: "Diwali" };
    const hosts = [host({ rules: everyDay("22:00", "02:00"), overrides: [closed] })];
    expect(times({ hosts, fromDate: "2026-12-02" })).toEqual([]);
    const other = { ...closed, hours: [{ startTime: "08:00", endTime: "09:00" }] };
    expect(times({ hosts: [host({ overrides: [other] })], fromDate: "2026-12-02" })).toEqual(["08:00", "08:30"]);
    expect(times({ hosts: [host({ overrides: [other] })], fromDate: "2026-12-03" })).toHaveLength(4);
  });

  test("never offers an hour the clocks skip, and one they repeat both times", () => {
    expect(instants(newYork("2027-03-14"))).toEqual([
      "2027-03-14T06:00:00.000Z",
      "2027-03-14T06:30:00.000Z",
      "2027-03-14T07:00:00.000Z",
      "2027-03-14T07:30:00.000Z",
    ]);
    const repeated = instants(newYork("2027-11-07"));
    expect(repeated).toEqual(expect.arrayContaining(["2027-11-07T05:30:00.000Z", "2027-11-07T06:30:00.000Z"]));
    expect(repeated).toHaveLength(8);
  });

  test("answers by the home's day when the host works in another zone", () => {
    const hosts = [
      host({ rules: [{ weekday: 1, startTime: "20:00", endTime: "21:00", timeZone: "America/New_York" }] }),
    ];
    expect(times({ hosts, fromDate: "2026-12-01" })).toEqual(["06:30", "07:00"]);
  });

  test("a home is shown to one party at a time", () => {
    expect(times({ homeVisits: [atHome("10:30", { hostMemberId: "bina" })] })).toEqual(["10:00", "11:00", "11:30"]);
  });
});

describe("reachable times", () => {
  // About 12 km: 50 minutes by these streets.
  const acrossTown = { latitude: 12.97, longitude: 77.75 };

  test("a host across town is offered only when there is time to get here, and the gap says why", () => {
    const busy = host({ visits: [visitAt("10:00", { point: acrossTown })], rules: everyDay("10:00", "14:00") });
    const { slots, missing } = computeOpenSlots(question({ hosts: [busy] }));
    expect(slots.map((slot) => toSlotView(slot, "Asia/Kolkata").localTime)).toEqual([
      "11:30",
      "12:00",
      "12:30",
      "13:00",
      "13:30",
    ]);
    expect(missing.map(({ reason, endsAt }) => [reason, endsAt.toISOString()])).toEqual([
      ["HostBusy", "2026-12-01T05:30:00.000Z"],
      ["HostTravelling", "2026-12-01T06:00:00.000Z"],
    ]);
  });

  test("nor before a visit across town that could not be reached afterwards", () => {
    expect(times({ hosts: [host({ visits: [visitAt("12:00", { point: acrossTown })] })] })).toEqual(["10:00", "10:30"]);
  });

  test("a video visit needs no travel", () => {
    expect(times({ hosts: [host({ visits: [visitAt("10:00", { point: null })] })] })).toEqual(["11:00", "11:30"]);
  });
});

describe("several hosts", () => {
  const [anil, bina] = [host(), host({ memberId: "bina" })];

  test("a time is offered while one of them is free, with whoever has the quieter day", () => {
    const busyAnil = { ...anil, visits: [visitAt("10:00")] };
    const { slots } = computeOpenSlots(question({ hosts: [busyAnil, bina] }));
    expect(slots.map(({ hostMemberId }) => hostMemberId)).toEqual(["bina", "bina", "bina", "bina"]);
    const even = computeOpenSlots(question({ hosts: [bina, anil] })).slots;
    expect(even[0]?.hostMemberId).toBe("anil");
  });
});

describe("group visits", () => {
  const policy = { ...POLICY, capacity: 4 };
  const start = new Date("2026-12-01T05:00:00Z");
  const groupKey = groupKeyOf("home", start);
  const group = (partySize: number) => ({
    homeVisits: [atHome("10:30", { groupKey, partySize })],
    hosts: [host({ visits: [visitAt("10:30", { groupKey })] }), host({ memberId: "bina" })],
  });

  test("others join while there are seats, with the same host", () => {
    const { slots } = computeOpenSlots(question({ policy, ...group(3) }));
    const joined = slots.find(({ startsAt }) => startsAt.getTime() === start.getTime());
    expect(joined).toMatchObject({ hostMemberId: "anil", seatsLeft: 1 });
  });

  test("a party that does not fit is not offered the time", () => {
    expect(times({ policy, ...group(3), partySize: 2 })).not.toContain("10:30");
    expect(times({ policy, ...group(4) })).not.toContain("10:30");
    expect(times({ policy, partySize: 5 })).toEqual([]);
  });
});

test("a start asked about alone gets the answer it has among all", () => {
  const busy = { startsAt: new Date("2026-12-01T05:00:00Z"), endsAt: new Date("2026-12-01T05:30:00Z") };
  const asked = question({ hosts: [host({ visits: [{ during: busy, blocked: busy, groupKey: "a", point: HERE }] })] });
  const { slots } = computeOpenSlots(asked);
  const alone = ["04:30", "05:00", "05:30", "06:00", "06:10"].flatMap(
    (time) => computeOpenSlots({ ...asked, onlyAt: new Date(`2026-12-01T${time}:00Z`) }).slots,
  );
  expect(slots.length).toBeGreaterThan(0);
  expect(alone).toEqual(slots);
});
