import type { ModerationState } from "#listings/moderation-state";
import type { DecisionOutcome } from "#moderation/moderation.schema";
import { canTakeBack } from "#moderation/take-back";

/** A decision as its undoing looks at it. */
type UndoableDecision = {
  outcome: DecisionOutcome;
  decidedAt: Date;
  /** Null of decisions from before it was kept. */
  formerState: ModerationState | null;
  isUndone: boolean;
  /** Nothing was decided on the listing since. */
  isLatest: boolean;
};

/**
 * Why a decision is not taken back, as a key of the words to show; null when it is. What somebody built on it since, by an
 * appeal, another hand-in or another decision, is not pulled away from under them, and a judged appeal is final.
 */
export function refusalToUndo(decision: UndoableDecision, current: ModerationState, now: Date): string | null {
  if (decision.isUndone) return "undo.done";
  if (!canTakeBack(decision.decidedAt, now)) return "undo.tooLate";
  if (decision.formerState === null || decision.formerState === "Appealed") return "undo.final";
  if (!decision.isLatest || current !== decision.outcome) return "undo.changedSince";
  return null;
}
