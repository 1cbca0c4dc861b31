import { Temporal } from "temporal-polyfill";

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

/** "2026-11-28": the calendar day at this instant in the zone. */
export function localDateOf(instant: Date, timeZone: string): string {
  return zoned(instant, timeZone).toPlainDate().toString();
}

/** "11:30": the wall clock at this instant in the zone. */
export function localTimeOf(instant: Date, timeZone: string): string {
  return zoned(instant, timeZone).toPlainTime().toString({ smallestUnit: "minute" });
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(localDate: string): number {
  return Temporal.PlainDate.from(localDate).dayOfWeek;
}

export function addDays(localDate: string, days: number): string {
  return Temporal.PlainDate.from(localDate).add({ days }).toString();
}

/**
 * The instant a wall clock shows this date and time. A time skipped by a clock change moves on by the gap; of a
 * time shown twice the first is meant when a period begins, the second when it ends, so no hour is lost.
 */
export function instantAt(localDate: string, localTime: string, timeZone: string, edge: "begin" | "end"): Date {
  const wallClock = Temporal.PlainDate.from(localDate).toPlainDateTime(Temporal.PlainTime.from(localTime));
  const isShownTwice = isAmbiguous(wallClock, timeZone);
  const disambiguation = isShownTwice && edge === "end" ? "later" : "compatible";
  return new Date(wallClock.toZonedDateTime(timeZone, { disambiguation }).epochMilliseconds);
}

function isAmbiguous(wallClock: Temporal.PlainDateTime, timeZone: string): boolean {
  const earlier = wallClock.toZonedDateTime(timeZone, { disambiguation: "earlier" });
  const later = wallClock.toZonedDateTime(timeZone, { disambiguation: "later" });
  return earlier.epochMilliseconds !== later.epochMilliseconds && earlier.toPlainDateTime().equals(wallClock);
}
