import type { LocalDates } from "#time/local-dates";
import { addDays, weekdayOf } from "#time/wall-clock";
import type { TimeRange } from "#visits/time-range";

/** How many visits lie on a day or in a week; dates are worked out once, as zones are slow to ask. */
export class VisitLedger {
  private readonly perDay = new Map<string, number>();
  private readonly perWeek = new Map<string, number>();

  constructor(visits: readonly { during: TimeRange }[], dates: LocalDates) {
    for (const { during } of visits) {
      const date = dates.dateOf(during.startsAt.getTime());
      raise(this.perDay, date);
      raise(this.perWeek, mondayOf(date));
    }
  }

  onDay(date: string): number {
    return this.perDay.get(date) ?? 0;
  }

  /** From Monday to Sunday around the date. */
  inWeekOf(date: string): number {
    return this.perWeek.get(mondayOf(date)) ?? 0;
  }
}

const raise = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
const mondayOf = (date: string) => addDays(date, 1 - weekdayOf(date));
