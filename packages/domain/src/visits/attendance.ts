const HOUR_MS = 3_600_000;

/** A visitor is asked this long before a visit whether they come, and once more; then the time is given away. */
export const ASK_HOURS = 24;
export const ASK_AGAIN_HOURS = 15;
const RELEASE_HOURS = 3;

export const ATTENDANCES = ["NotAsked", "Asked", "Confirmed"] as const;
export type Attendance = (typeof ATTENDANCES)[number];

/** Until when a visitor who was asked may answer: early enough for somebody else to take the time. */
export function answerDeadline(startsAt: Date): Date {
  return new Date(startsAt.getTime() - RELEASE_HOURS * HOUR_MS);
}

/** Who chose a time within the last day before it needs no asking. */
export function isFreshChoice(startsAt: Date, now: Date): boolean {
  return startsAt.getTime() - now.getTime() < ASK_HOURS * HOUR_MS;
}
