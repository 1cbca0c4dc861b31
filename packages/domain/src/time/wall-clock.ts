import { Temporal } from "temporal-polyfill";
import { dateOfUtc, dayOfDate, dayOfInstant, hasPlainClock, utcMidnight } from "./zone-days";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** Whether the running time-zone database knows this IANA name. */
export function isTimeZone(name: string): boolean {
  try {
    return Temporal.Now.zonedDateTimeISO(name).timeZoneId.length > 0;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

const zoned = (instant: Date, timeZone: string) =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);

const twoDigits = (number: number) => String(number).padStart(2, "0");

/** "2026-11-28": the calendar day at this instant in the zone. */
export function localDateOf(instant: Date, timeZone: string): string {
  return dayOfInstant(instant.getTime(), timeZone).date;
}

/** "11:30": the wall clock at this instant in the zone. */
export function localTimeOf(instant: Date, timeZone: string): string {
  const day = dayOfInstant(instant.getTime(), timeZone);
  if (!hasPlainClock(day)) return zoned(instant, timeZone).toPlainTime().toString({ smallestUnit: "minute" });
  const minutes = Math.floor((instant.getTime() - day.from) / MINUTE_MS);
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(localDate: string): number {
  return new Date(utcMidnight(localDate)).getUTCDay() || 7;
}

export function addDays(localDate: string, days: number): string {
  return dateOfUtc(utcMidnight(localDate) + days * DAY_MS);
}

/**
 * The instant a wall clock shows this date and time. A time skipped by a clock change moves on by the gap; of a
 * time shown twice the first is meant when a period begins, the second when it ends, so no hour is lost.
 */
export function instantAt(localDate: string, localTime: string, timeZone: string, edge: "begin" | "end"): Date {
  const day = dayOfDate(localDate, timeZone);
  if (hasPlainClock(day)) return new Date(day.from + timeOfDayMs(localTime));
  const wallClock = Temporal.PlainDate.from(localDate).toPlainDateTime(Temporal.PlainTime.from(localTime));
  const isShownTwice = isAmbiguous(wallClock, timeZone);
  const disambiguation = isShownTwice && edge === "end" ? "later" : "compatible";
  return new Date(wallClock.toZonedDateTime(timeZone, { disambiguation }).epochMilliseconds);
}

/** "11:30", with seconds or without, as milliseconds. */
function timeOfDayMs(localTime: string): number {
  return Date.parse(`1970-01-01T${localTime}Z`);
}

function isAmbiguous(wallClock: Temporal.PlainDateTime, timeZone: string): boolean {
  const earlier = wallClock.toZonedDateTime(timeZone, { disambiguation: "earlier" });
  const later = wallClock.toZonedDateTime(timeZone, { disambiguation: "later" });
  return earlier.epochMilliseconds !== later.epochMilliseconds && earlier.toPlainDateTime().equals(wallClock);
}
