import { describe, expect, test } from "vitest";
import { computeOpenSlots, DEFAULT_VISIT_POLICY, type SlotQuestion, toSlotView } from "./open-slots";

const question = (changes: Partial<SlotQuestion>): SlotQuestion => ({
  rules: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
    weekday,
    startTime: "10:00",
    endTime: "12:00",
    timeZone: "Asia/Kolkata",
  })),
  policy: { ...DEFAULT_VISIT_POLICY, noticeMinutes: 0, windowDays: 400 },
  busy: [],
  fromDate: "2026-12-01",
  days: 1,
  timeZone: "Asia/Kolkata",
  now: new Date("2026-11-25T00:00:00Z"),
  ...changes,
});

const times = (changes: Partial<SlotQuestion>) => {
  const asked = question(changes);
  return computeOpenSlots(asked).map((slot) => toSlotView(slot, asked.timeZone).localTime);
};

const newYork = (changes: Partial<SlotQuestion>) =>
  question({
    timeZone: "America/New_York",
    rules: [{ weekday: 7, startTime: "01:00", endTime: "04:00", timeZone: "America/New_York" }],
    ...changes,
  });

describe("computeOpenSlots", () => {
  test("offers every step at which a whole visit still fits", () => {
    expect(times({})).toEqual(["10:00", "10:30", "11:00", "11:30"]);
  });

  test("keeps the buffer on both sides of a blocked range", () => {
    const busy = [{ startsAt: new Date("2026-12-01T05:15:00Z"), endsAt: new Date("2026-12-01T06:15:00Z") }];
    expect(times({ busy })).toEqual(["10:00"]);
  });

  test("offers nothing inside the required notice", () => {
    const now = new Date("2026-12-01T03:31:00Z");
    expect(times({ now, policy: { ...DEFAULT_VISIT_POLICY, noticeMinutes: 60 } })).toEqual(["10:30", "11:00", "11:30"]);
  });

  test("offers nothing beyond the booking window", () => {
    expect(times({ policy: { ...DEFAULT_VISIT_POLICY, windowDays: 3 } })).toEqual([]);
  });

  test("hours past midnight belong to both days and repeat nothing", () => {
    const rules = [{ weekday: 2, startTime: "22:00", endTime: "02:00", timeZone: "Asia/Kolkata" }];
    expect(times({ rules })).toEqual(["22:00", "22:30", "23:00", "23:30"]);
    expect(times({ rules, fromDate: "2026-12-02" })).toEqual(["00:00", "00:30", "01:00", "01:30"]);
    expect(times({ rules, days: 2 })).toHaveLength(8);
  });

  test("never offers an hour the clocks skip", () => {
    const slots = computeOpenSlots(newYork({ fromDate: "2027-03-14" }));
    expect(slots.map(({ startsAt }) => startsAt.toISOString())).toEqual([
      "2027-03-14T06:00:00.000Z",
      "2027-03-14T06:30:00.000Z",
      "2027-03-14T07:00:00.000Z",
      "2027-03-14T07:30:00.000Z",
    ]);
  });

  test("offers an hour the clocks repeat both times", () => {
    const slots = computeOpenSlots(newYork({ fromDate: "2027-11-07" }));
    expect(slots.map(({ startsAt }) => startsAt.toISOString())).toEqual(
      expect.arrayContaining(["2027-11-07T05:30:00.000Z", "2027-11-07T06:30:00.000Z"]),
    );
    expect(slots).toHaveLength(8);
  });

  test("answers by the home's day when the host works in another zone", () => {
    const rules = [{ weekday: 1, startTime: "20:00", endTime: "21:00", timeZone: "America/New_York" }];
    expect(times({ rules, fromDate: "2026-12-01" })).toEqual(["06:30", "07:00"]);
  });
});
