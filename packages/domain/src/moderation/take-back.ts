const TAKE_BACK_DAYS = 7;
const DAY_MS = 86_400_000;

/** What a moderator decided, or an agent changed at one press, is taken back within a week; later it stands. */
export function takeBackUntil(decidedAt: Date): Date {
  return new Date(decidedAt.getTime() + TAKE_BACK_DAYS * DAY_MS);
}

/** What was decided before then stands. */
export function takeBackSince(now: Date): Date {
  return new Date(now.getTime() - TAKE_BACK_DAYS * DAY_MS);
}

export function canTakeBack(decidedAt: Date | null, now: Date): boolean {
  return decidedAt !== null && now <= takeBackUntil(decidedAt);
}
