import * as z from "zod";
import { listingDetail } from "#listings/listing.schema";
import { MODERATION_STATES } from "#listings/moderation-state";
import { revisionView } from "#listings/revision.schema";
import { abuseReportView } from "#moderation/abuse-report.schema";
import { finding } from "#moderation/finding";
import { rowVersion } from "#row-version";
import { requiredText, safeText } from "#text/safe-text";

export const DECISION_OUTCOMES = ["Approved", "ChangesRequested", "Rejected", "Suspended"] as const;
export type DecisionOutcome = (typeof DECISION_OUTCOMES)[number];

/** The house rule a decision rests on, named to the agent. */
export const MODERATION_RULES = ["Accuracy", "ContactInText", "Photos", "Duplicate", "Prohibited", "Other"] as const;
export type ModerationRule = (typeof MODERATION_RULES)[number];

/** What somebody may be waiting for. */
export const QUEUE_TASKS = ["Listing", "Edit", "Photos", "Appeal", "Report"] as const;

/** What the checks found in a waiting listing: nothing but notices, at least a warning, or something serious. */
export const QUEUE_FINDINGS = ["Nothing", "Warning", "Serious"] as const;
/** Hours that a listing has waited at least. */
export const QUEUE_AGES = ["24", "72", "168"] as const;

/** The same names stand in the page's address. */
export const queueInput = z.strictObject({
  task: z.enum(QUEUE_TASKS).optional(),
  found: z.enum(QUEUE_FINDINGS).optional(),
  age: z.enum(QUEUE_AGES).optional(),
  agency: z.uuid().optional(),
});
export type QueueInput = z.infer<typeof queueInput>;

export const queueItem = z.object({
  task: z.enum(QUEUE_TASKS),
  /** How many things the checks found that are more than a notice. */
  warnings: z.int(),
  /** Who looks at it now, another than the caller. */
  heldBy: z.string().nullable(),
  listingId: z.uuid(),
  version: z.int(),
  title: z.string(),
  agencyId: z.uuid(),
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
  /** A risky edit of a public listing, which stays as it is until somebody decides. */
  edit: revisionView.nullable(),
  exactAddress: z.string(),
  agentMemberId: z.uuid(),
  findings: z.array(finding),
  reports: z.array(abuseReportView),
  /** The agency's answer to the decision before, while it waits for another moderator. */
  appeal: z.object({ statement: z.string(), mayJudge: z.boolean() }).nullable(),
  /** Another moderator who looks at it now. */
  heldBy: z.string().nullable(),
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

export const decisionParts = {
  outcome: z.enum(DECISION_OUTCOMES),
  rule: z.enum(MODERATION_RULES).optional(),
  reason: safeText(2_000).default(""),
};
type DecisionParts = { outcome: DecisionOutcome; rule?: ModerationRule | undefined; reason: string };
export const isReasoned = ({ outcome, reason }: DecisionParts) => outcome === "Approved" || reason.length >= 10;
export const NO_REASON = { message: "decision.reasonRequired", path: ["reason"] };
export const isRuled = ({ outcome, rule }: DecisionParts) => outcome === "Approved" || rule !== undefined;
export const NO_RULE = { message: "decision.ruleRequired", path: ["rule"] };

export const decideInput = z
  .strictObject({ listingId: z.uuid(), version: rowVersion, ...decisionParts })
  .refine(isReasoned, NO_REASON)
  .refine(isRuled, NO_RULE);
export type DecideInput = z.infer<typeof decideInput>;

export const appealInput = z.strictObject({ listingId: z.uuid(), version: rowVersion, statement: requiredText(2_000) });
export type AppealInput = z.infer<typeof appealInput>;

export const resubmitInput = z.strictObject({ listingId: z.uuid(), version: rowVersion });
export type ResubmitInput = z.infer<typeof resubmitInput>;

/** For the agency: what the checks say, and what it can do about the latest decision. */
export const reviewOfOwn = z.object({
  moderationState: z.enum(MODERATION_STATES),
  version: z.int(),
  findings: z.array(finding),
  decision: z
    .object({
      outcome: z.enum(DECISION_OUTCOMES),
      rule: z.enum(MODERATION_RULES).nullable(),
      reason: z.string(),
      decidedAt: z.iso.datetime(),
    })
    .nullable(),
  canAppeal: z.boolean(),
});
export type ReviewOfOwn = z.infer<typeof reviewOfOwn>;

export const claimResult = z.object({ isMine: z.boolean(), expiresAt: z.iso.datetime() });

const revisionDecision = z.strictObject({ revisionId: z.uuid(), listingVersion: rowVersion });
export const applyRevisionInput = revisionDecision;
export type ApplyRevisionInput = z.infer<typeof applyRevisionInput>;

export const refuseRevisionInput = revisionDecision.extend({
  rule: z.enum(MODERATION_RULES),
  reason: safeText(2_000).min(10, { message: "decision.reasonRequired" }),
});
export type RefuseRevisionInput = z.infer<typeof refuseRevisionInput>;
