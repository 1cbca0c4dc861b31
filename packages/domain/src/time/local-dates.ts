import { Temporal } from "temporal-polyfill";

type Day = { date: string; from: number; until: number };

/**
 * The calendar day of many instants of one zone. Asking a zone costs tens of microseconds, so a day is asked once and
 * remembered with its bounds. (No zone puts its clock back across midnight from after it; the last did in 2011.)
 */
export class LocalDates {
  private readonly days: Day[] = [];

  constructor(private readonly timeZone: string) {}

  /** "2026-11-28" */
  dateOf(epochMilliseconds: number): string {
    const known = this.days.findLast(({ from, until }) => from <= epochMilliseconds && epochMilliseconds < until);
    if (known) return known.date;
    const date = Temporal.Instant.fromEpochMilliseconds(epochMilliseconds)
      .toZonedDateTimeISO(this.timeZone)
      .toPlainDate();
    const day = { date: date.toString(), from: this.startOf(date), until: this.startOf(date.add({ days: 1 })) };
    this.days.push(day);
    return day.date;
  }

  private startOf(date: Temporal.PlainDate): number {
    return date.toZonedDateTime(this.timeZone).epochMilliseconds;
  }
}
