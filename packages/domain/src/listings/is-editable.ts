import type { ModerationState } from "#listings/moderation-state";
import { nextStandardStatuses, type StandardStatus } from "#listings/standard-status";

/** A verdict is not edited: what was rejected can be appealed, or begun anew. */
const SETTLED: readonly ModerationState[] = ["Rejected", "Appealed"];

/** Whether what a listing says may still be changed: not once it was judged for good, or is off the market for good. */
export const isEditable = (listing: { moderationState: ModerationState; standardStatus: StandardStatus }): boolean =>
  !SETTLED.includes(listing.moderationState) && nextStandardStatuses(listing.standardStatus).length > 0;
