/** Half open: an end may be another's start. */
export type TimeRange = { startsAt: Date; endsAt: Date };

export const MINUTE_MS = 60_000;

export function overlaps(a: TimeRange, b: TimeRange): boolean {
  return a.startsAt.getTime() < b.endsAt.getTime() && b.startsAt.getTime() < a.endsAt.getTime();
}
