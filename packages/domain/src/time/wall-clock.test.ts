import fs from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { addDays, instantAt, isTimeZone, localDateOf, localTimeOf, weekdayOf } from "./wall-clock";

const at = (local: string, timeZone: string, edge: "begin" | "end" = "begin") => {
  const [date = "", time = ""] = local.split("T");
  return instantAt(date, time, timeZone, edge).toISOString().replace(":00.000Z", "Z");
};

describe("instantAt", () => {
  test.each([
    ["America/New_York", "2027-03-07T09:00", "2027-03-07T14:00Z"],
    ["America/New_York", "2027-03-14T09:00", "2027-03-14T13:00Z"],
    ["America/New_York", "2027-03-14T02:30", "2027-03-14T07:30Z"],
    ["America/New_York", "2027-11-07T01:30", "2027-11-07T05:30Z"],
    ["Europe/London", "2027-03-28T01:30", "2027-03-28T01:30Z"],
    ["Europe/London", "2027-10-31T01:30", "2027-10-31T00:30Z"],
    ["Asia/Kolkata", "2027-03-14T02:30", "2027-03-13T21:00Z"],
    ["Asia/Kolkata", "2027-03-14T00:00", "2027-03-13T18:30Z"],
    ["Asia/Kathmandu", "2027-03-14T00:10", "2027-03-13T18:25Z"],
    ["Australia/Lord_Howe", "2027-04-04T01:45", "2027-04-03T14:45Z"],
    ["Asia/Beirut", "2027-03-28T00:00", "2027-03-27T22:00Z"],
    ["Africa/Cairo", "2027-04-30T00:00", "2027-04-29T22:00Z"],
    ["America/Sao_Paulo", "2018-11-04T00:00", "2018-11-04T03:00Z"],
    ["Asia/Calcutta", "2028-02-29T10:00", "2028-02-29T04:30Z"],
  ])("%s %s begins at %s", (timeZone, local, instant) => {
    expect(at(local, timeZone)).toBe(instant);
  });

  test.each([
    ["America/New_York", "2027-11-07T01:30", "2027-11-07T06:30Z"],
    ["Europe/London", "2027-10-31T01:30", "2027-10-31T01:30Z"],
    ["Australia/Lord_Howe", "2027-04-04T01:45", "2027-04-03T15:15Z"],
    ["Pacific/Chatham", "2027-04-04T03:00", "2027-04-03T14:15Z"],
  ])("%s %s, shown twice, ends at the second: %s", (timeZone, local, instant) => {
    expect(at(local, timeZone, "end")).toBe(instant);
  });
});

test("an unknown zone is known to be unknown; an old name still works", () => {
  expect(["Mars/Olympus", "", "Asia/Calcutta", "Asia/Kolkata"].map(isTimeZone)).toEqual([false, false, true, true]);
});

test("weeks begin on Monday, and leap days exist", () => {
  expect([weekdayOf("2026-11-30"), weekdayOf("2026-12-06"), addDays("2028-02-28", 1)]).toEqual([1, 7, "2028-02-29"]);
});

test("the clock of every zone reads as the time-zone library says", () => {
  const zones = ["Asia/Kolkata", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "Africa/Cairo", "UTC"];
  const from = Date.parse("2012-01-01T00:00Z");
  const minute = fc.integer({ min: 0, max: 20 * 366 * 1440 }).map((minutes) => new Date(from + minutes * 60_000));
  fc.assert(
    fc.property(fc.constantFrom(...zones), minute, (zone, instant) => {
      const asked = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
      const [date, time] = [localDateOf(instant, zone), localTimeOf(instant, zone)];
      expect(`${date}T${time}`).toBe(asked.toPlainDateTime().toString({ smallestUnit: "minute" }));
      expect(weekdayOf(date)).toBe(asked.dayOfWeek);
      const edges = (["begin", "end"] as const).map((edge) => instantAt(date, time, zone, edge).getTime());
      expect(edges).toContain(instant.getTime());
    }),
    { numRuns: 1000 },
  );
});

const FILE = path.resolve(import.meta.dirname, "../../../../../shared/data/vectors/time-zones.json");
const vectors = z.object({
  zones: z.record(
    z.string(),
    z.object({
      offset2020: z.number(),
      transitions: z.array(z.object({ utc: z.string(), offsetBeforeMin: z.number(), offsetAfterMin: z.number() })),
    }),
  ),
  localCases: z.array(
    z.object({
      zone: z.string(),
      local: z.string(),
      kind: z.string(),
      earlier: z.string(),
      later: z.string(),
      compatible: z.string(),
    }),
  ),
  nonStandardDays: z.array(
    z.object({ zone: z.string(), date: z.string(), hours: z.number(), startUtc: z.string(), endUtc: z.string() }),
  ),
});

describe.skipIf(!fs.existsSync(FILE))("time-zone vectors (need ../shared/data)", () => {
  const read = () => vectors.parse(JSON.parse(fs.readFileSync(FILE, "utf8")));
  const instant = (utc: string) => new Date(utc).toISOString();

  test("times that are skipped or shown twice", () => {
    const wrong = read().localCases.filter(({ zone, local, kind, later, compatible }) => {
      const [date = "", time = ""] = local.split("T");
      const begin = instantAt(date, time, zone, "begin").toISOString();
      const end = instantAt(date, time, zone, "end").toISOString();
      return begin !== instant(compatible) || end !== instant(kind === "ambiguous" ? later : compatible);
    });
    expect(wrong).toEqual([]);
  });

  test("days that are not 24 hours long", () => {
    const wrong = read().nonStandardDays.filter(({ zone, date, startUtc, endUtc }) => {
      const [first, after] = [Date.parse(startUtc), Date.parse(endUtc)];
      const found = [first - 1, first, after - 1, after].map((time) => localDateOf(new Date(time), zone));
      return (
        instantAt(date, "00:00", zone, "begin").getTime() !== first ||
        found.join() !== [addDays(date, -1), date, date, addDays(date, 1)].join()
      );
    });
    expect(wrong).toEqual([]);
  });

  test("every change of every clock", () => {
    const wrong = Object.entries(read().zones).flatMap(([zone, { transitions }]) =>
      transitions.filter(({ utc, offsetBeforeMin, offsetAfterMin }) => {
        const change = Date.parse(utc);
        const shown = (time: number) => `${localDateOf(new Date(time), zone)}T${localTimeOf(new Date(time), zone)}`;
        const expected = (time: number, offset: number) => new Date(time + offset * 60_000).toISOString().slice(0, 16);
        return (
          shown(change - 60_000) !== expected(change - 60_000, offsetBeforeMin) ||
          shown(change) !== expected(change, offsetAfterMin)
        );
      }),
    );
    expect(wrong).toEqual([]);
  });
});
