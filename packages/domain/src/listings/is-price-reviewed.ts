import { isRiskyChange } from "#listings/diff-revisions";
import type { ModerationState } from "#listings/moderation-state";

type Priced = { priceMinor: number; moderationState: ModerationState };

/** Whether a new price waits for a moderator: one far from what the public reads now. */
export function isPriceReviewed({ priceMinor, moderationState }: Priced, nextMinor: number): boolean {
  const isRisky = isRiskyChange({ field: "priceMinor", before: priceMinor, after: nextMinor });
  return isRisky && moderationState === "Approved";
}
