import { canBecomeModerationState, type ModerationState } from "#listings/moderation-state";
import type { DecisionOutcome } from "#moderation/moderation.schema";

/** A case as the rules of deciding many at once look at it. */
type WaitingCase = {
  version: number;
  moderationState: ModerationState;
  isHeldByOther: boolean;
  hasSeriousFinding: boolean;
};

/**
 * Why this case cannot be decided together with others, as a key of the words to show; null when it can. What asks for
 * being read by itself, an appeal or an approval against a serious finding, is never one of many.
 */
export function refusalTogether(
  { version, moderationState, isHeldByOther, hasSeriousFinding }: WaitingCase,
  { seenVersion, outcome }: { seenVersion: number; outcome: DecisionOutcome },
): string | null {
  if (version !== seenVersion) return "listing.changedMeanwhile";
  if (moderationState === "Appealed") return "together.appeal";
  if (!canBecomeModerationState(moderationState, outcome)) return "listing.notAwaitingDecision";
  if (isHeldByOther) return "listing.heldByOther";
  if (outcome === "Approved" && hasSeriousFinding) return "together.seriousFinding";
  return null;
}
