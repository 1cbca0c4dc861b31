import type { ModerationState } from "#listings/moderation-state";
import type { StandardStatus } from "#listings/standard-status";

/** Market statuses under which the public may see a home. */
export const SHOWABLE_STATUSES = ["ComingSoon", "Active", "ActiveUnderContract", "Pending"] as const;

export type Visibility = {
  moderationState: ModerationState;
  standardStatus: StandardStatus;
  hasDisplayConsent: boolean;
  /** Undefined when the listing has no end date. */
  expiresAt: Date | null;
};

/** The one rule behind every public path; `refresh_searchable_listings` in the database states the same in SQL. */
export function isPubliclyVisible(listing: Visibility, now: Date): boolean {
  return (
    listing.moderationState === "Approved" &&
    SHOWABLE_STATUSES.some((status) => status === listing.standardStatus) &&
    listing.hasDisplayConsent &&
    (listing.expiresAt === null || listing.expiresAt > now)
  );
}
