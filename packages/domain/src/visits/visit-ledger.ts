import { addDays, localDateOf, weekdayOf } from "#time/wall-clock";
import type { TimeRange } from "#visits/time-range";

/** How many visits lie on a day or in a week. */
export class VisitLedger {
  private readonly perDay = new Map<string, number>();

  constructor(visits: readonly { during: TimeRange }[], timeZone: string) {
    for (const { during } of visits) {
      const date = localDateOf(during.startsAt, timeZone);
      this.perDay.set(date, this.onDay(date) + 1);
    }
  }

  onDay(date: string): number {
    return this.perDay.get(date) ?? 0;
  }

  /** From Monday to Sunday around the date. */
  inWeekOf(date: string): number {
    const monday = addDays(date, 1 - weekdayOf(date));
    return [0, 1, 2, 3, 4, 5, 6].reduce((sum, day) => sum + this.onDay(addDays(monday, day)), 0);
  }
}
