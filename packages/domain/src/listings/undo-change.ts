import { DAY_MS } from "#privacy/retention";

const UNDO_DAYS = 7;

/** One listing's part of a press, as its undoing looks at it. */
type UndoableChange = {
  changedAt: Date;
  undoneAt: Date | null;
  /** That the listing had right after the press, and has now. */
  versionAfter: number;
  version: number;
  /** Of a home that is said to be available no version tells. */
  availabilityConfirmedAt: Date | null;
};

/** What was changed at this moment or earlier stands. */
export function undoableSince(now: Date): Date {
  return new Date(now.getTime() - UNDO_DAYS * DAY_MS);
}

/** Why a change is not taken back, as a key of the words to show; null when it is. */
export function refusalToUndoChange(change: UndoableChange, now: Date): string | null {
  const { changedAt, undoneAt, versionAfter, version, availabilityConfirmedAt } = change;
  if (undoneAt !== null) return "undo.done";
  if (changedAt <= undoableSince(now)) return "undo.changeTooLate";
  const isConfirmedSince = availabilityConfirmedAt !== null && availabilityConfirmedAt > changedAt;
  return version === versionAfter && !isConfirmedSince ? null : "undo.listingChangedSince";
}
