import * as z from "zod";
import { CONTENT_FIELDS, listingContent, storedListingContent } from "#listings/listing-content";
import { MARKET_CODES } from "#markets/market";
import { rowVersion } from "#row-version";

/** Submitted waits for a moderator; a later edit of the same listing replaces it. */
export const REVISION_STATES = ["Submitted", "Applied", "Refused", "Replaced"] as const;
export type RevisionState = (typeof REVISION_STATES)[number];

/** Of `diffRevisions`; a locality is given by its name. */
const revisionChange = z.object({ field: z.enum(CONTENT_FIELDS), before: z.json(), after: z.json() });

/** What an agent reads of the latest edit that was not simply made. */
export const latestRevision = z.object({
  id: z.uuid(),
  state: z.enum(REVISION_STATES),
  fields: z.array(z.enum(CONTENT_FIELDS)),
  submittedAt: z.iso.datetime(),
  /** Of a refusal. */
  reason: z.string().nullable(),
});
export type LatestRevision = z.infer<typeof latestRevision>;

/** What a moderator decides on: the edit against what the public sees now. */
export const revisionView = z.object({
  id: z.uuid(),
  listingId: z.uuid(),
  /** Of the listing; a decision names it, so that it is about what was seen. */
  listingVersion: z.int(),
  changes: z.array(revisionChange),
  authorName: z.string(),
  submittedAt: z.iso.datetime(),
});
export type RevisionView = z.infer<typeof revisionView>;

/** A listing as its agent goes on editing it. */
export const editedListing = z.object({
  version: z.int(),
  title: z.string(),
  market: z.enum(MARKET_CODES),
  /** With the edit that waits, if one does. */
  content: storedListingContent,
  /** As it is read now. */
  live: storedListingContent,
  isEditable: z.boolean(),
  /** Risky changes wait for a moderator, as the public reads it. */
  isReviewedFirst: z.boolean(),
  /** Another agent's public listing is of the same home. */
  isShared: z.boolean(),
});
export type EditedListing = z.infer<typeof editedListing>;

export const submitRevisionInput = z.strictObject({
  listingId: z.uuid(),
  version: rowVersion,
  content: listingContent,
});
export type SubmitRevisionInput = z.infer<typeof submitRevisionInput>;

/** Which changes the public sees now, and which wait for a moderator. */
export const submitRevisionResult = z.object({
  version: z.int(),
  liveFields: z.array(z.enum(CONTENT_FIELDS)),
  reviewedFields: z.array(z.enum(CONTENT_FIELDS)),
});
export type SubmitRevisionResult = z.infer<typeof submitRevisionResult>;
