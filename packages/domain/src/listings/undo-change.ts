import { takeBackSince } from "#moderation/take-back";

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

/** Why a change is not taken back, as a key of the words to show; null when it is. */
export function refusalToUndoChange(change: UndoableChange, now: Date): string | null {
  const { changedAt, undoneAt, versionAfter, version, availabilityConfirmedAt } = change;
  if (undoneAt !== null) return "undo.done";
  if (changedAt <= takeBackSince(now)) return "undo.changeTooLate";
  const isConfirmedSince = availabilityConfirmedAt !== null && availabilityConfirmedAt > changedAt;
  return version === versionAfter && !isConfirmedSince ? null : "undo.listingChangedSince";
}
