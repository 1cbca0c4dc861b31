import { Temporal } from "temporal-polyfill";

const DAY_MS = 86_400_000;
const MOST_DAYS = 2000;

/** A calendar day of a zone, with its bounds in epoch milliseconds. */
export type ZoneDay = { date: string; from: number; until: number };

type Zone = { days: Map<string, ZoneDay>; lastDay: ZoneDay | undefined; lastOffset: number };

/** Asking a zone costs tens of microseconds, so a day is asked once by the whole process. */
const zones = new Map<string, Zone>();

function zoneOf(timeZone: string): Zone {
  const zone = zones.get(timeZone) ?? { days: new Map<string, ZoneDay>(), lastDay: undefined, lastOffset: 0 };
  zones.set(timeZone, zone);
  return zone;
}

/** "2026-11-28" at midnight of UTC, as a number that days can be added to. */
export function utcMidnight(date: string): number {
  return Date.parse(`${date}T00:00Z`);
}

export function dateOfUtc(epochMilliseconds: number): string {
  return new Date(epochMilliseconds).toISOString().slice(0, 10);
}

/** The clock is not put forward or back on this day, so times of day can be added to its begin. */
export function hasPlainClock({ from, until }: ZoneDay): boolean {
  return until - from === DAY_MS;
}

export function dayOfDate(date: string, timeZone: string): ZoneDay {
  const zone = zoneOf(timeZone);
  const known = zone.days.get(date);
  if (known) return known;
  const plain = Temporal.PlainDate.from(date);
  const day = { date, from: beginOf(plain, timeZone), until: beginOf(plain.add({ days: 1 }), timeZone) };
  if (zone.days.size >= MOST_DAYS) zone.days.clear();
  zone.days.set(date, day);
  return day;
}

/** (No zone puts its clock back across midnight from after it; the last did in 2011.) */
export function dayOfInstant(epochMilliseconds: number, timeZone: string): ZoneDay {
  const zone = zoneOf(timeZone);
  // Instants are asked about in order: mostly it is the day of the one before, else the date that its offset gives.
  if (zone.lastDay && isWithin(zone.lastDay, epochMilliseconds)) return zone.lastDay;
  const guess = zone.days.get(dateOfUtc(epochMilliseconds + zone.lastOffset));
  zone.lastDay = guess && isWithin(guess, epochMilliseconds) ? guess : askDay(zone, epochMilliseconds, timeZone);
  return zone.lastDay;
}

const isWithin = ({ from, until }: ZoneDay, epochMilliseconds: number) =>
  from <= epochMilliseconds && epochMilliseconds < until;

function askDay(zone: Zone, epochMilliseconds: number, timeZone: string): ZoneDay {
  const asked = Temporal.Instant.fromEpochMilliseconds(epochMilliseconds).toZonedDateTimeISO(timeZone);
  zone.lastOffset = asked.offsetNanoseconds / 1_000_000;
  return dayOfDate(asked.toPlainDate().toString(), timeZone);
}

function beginOf(date: Temporal.PlainDate, timeZone: string): number {
  return date.toZonedDateTime(timeZone).epochMilliseconds;
}
