import * as z from "zod";
import { listingDetail } from "#listings/listing.schema";
import { MODERATION_STATES } from "#listings/moderation-state";
import { rowVersion } from "#row-version";
import { safeText } from "#text/safe-text";

export const DECISION_OUTCOMES = ["Approved", "ChangesRequested", "Rejected"] as const;
export type DecisionOutcome = (typeof DECISION_OUTCOMES)[number];

/** The house rule a decision rests on, named to the agent. */
export const MODERATION_RULES = ["Accuracy", "ContactInText", "Photos", "Duplicate", "Prohibited", "Other"] as const;
export type ModerationRule = (typeof MODERATION_RULES)[number];

export const queueItem = z.object({
  listingId: z.uuid(),
  title: z.string(),
  agencyName: z.string(),
  agentName: z.string(),
  localityName: z.string(),
  cityName: z.string(),
  submittedAt: z.iso.datetime(),
  thumbnailUrl: z.string().nullable(),
});
export type QueueItem = z.infer<typeof queueItem>;

export const moderationView = z.object({
  listing: listingDetail,
  version: z.int(),
  moderationState: z.enum(MODERATION_STATES),
  submittedAt: z.iso.datetime(),
  /** Pictures added since the public sees the listing; they wait to be seen first. */
  newPhotoUrls: z.array(z.string()),
  exactAddress: z.string(),
  earlierDecisions: z.array(
    z.object({
      outcome: z.enum(DECISION_OUTCOMES),
      rule: z.enum(MODERATION_RULES).nullable(),
      reason: z.string(),
      decidedAt: z.iso.datetime(),
      moderatorName: z.string(),
    }),
  ),
});
export type ModerationView = z.infer<typeof moderationView>;

export const decideInput = z
  .strictObject({
    listingId: z.uuid(),
    version: rowVersion,
    outcome: z.enum(DECISION_OUTCOMES),
    rule: z.enum(MODERATION_RULES).optional(),
    reason: safeText(2_000).default(""),
  })
  .refine(({ outcome, reason }) => outcome === "Approved" || reason.length >= 10, {
    message: "decision.reasonRequired",
    path: ["reason"],
  })
  .refine(({ outcome, rule }) => outcome === "Approved" || rule !== undefined, {
    message: "decision.ruleRequired",
    path: ["rule"],
  });
export type DecideInput = z.infer<typeof decideInput>;
