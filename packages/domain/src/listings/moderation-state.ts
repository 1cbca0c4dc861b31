export const MODERATION_STATES = [
  "Draft",
  "Submitted",
  "InReview",
  "Approved",
  "ChangesRequested",
  "Rejected",
  "Suspended",
  "Appealed",
] as const;
export type ModerationState = (typeof MODERATION_STATES)[number];

const NEXT_STATES: Readonly<Record<ModerationState, readonly ModerationState[]>> = {
  Draft: ["Submitted"],
  Submitted: ["InReview", "Approved", "ChangesRequested", "Rejected"],
  InReview: ["Approved", "ChangesRequested", "Rejected"],
  ChangesRequested: ["Submitted"],
  Approved: ["Suspended"],
  Suspended: ["Approved", "Rejected", "Appealed"],
  Rejected: ["Appealed"],
  Appealed: ["Approved", "Rejected"],
};

export function canBecomeModerationState(current: ModerationState, next: ModerationState): boolean {
  return NEXT_STATES[current].includes(next);
}
