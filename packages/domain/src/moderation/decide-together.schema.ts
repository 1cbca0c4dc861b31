import * as z from "zod";
import { MODERATION_STATES } from "#listings/moderation-state";
import {
  DECISION_OUTCOMES,
  decisionParts,
  isReasoned,
  isRuled,
  MODERATION_RULES,
  NO_REASON,
  NO_RULE,
} from "#moderation/moderation.schema";
import { rowVersion } from "#row-version";

export const MOST_TOGETHER = 50;

/** Cases as somebody saw them: one that changed since is left alone. */
const cases = z
  .array(z.strictObject({ listingId: z.uuid(), version: rowVersion }))
  .min(1)
  .max(MOST_TOGETHER);

export const previewTogetherInput = z.strictObject({ cases, outcome: z.enum(DECISION_OUTCOMES) });
export type PreviewTogetherInput = z.infer<typeof previewTogetherInput>;

export const togetherPreview = z.array(
  z.object({
    listingId: z.uuid(),
    title: z.string(),
    agencyName: z.string(),
    moderationState: z.enum(MODERATION_STATES),
    /** Key of the words to show; null for what the decision would reach. */
    refusal: z.string().nullable(),
  }),
);
export type TogetherPreview = z.infer<typeof togetherPreview>;

export const decideTogetherInput = z
  .strictObject({
    /** Made by whoever decides, so that a press that is sent twice decides once. */
    batchId: z.uuid(),
    cases,
    ...decisionParts,
  })
  .refine(isReasoned, NO_REASON)
  .refine(isRuled, NO_RULE);
export type DecideTogetherInput = z.infer<typeof decideTogetherInput>;

/** What was done, and what was refused by which reason. */
export const togetherResult = z.object({
  done: z.int(),
  refused: z.array(z.object({ listingId: z.uuid(), reason: z.string() })),
});
export type TogetherResult = z.infer<typeof togetherResult>;

export const batchInput = z.strictObject({ batchId: z.uuid() });

/** Decisions of one press, as long as they may be taken back. */
export const decisionBatch = z.object({
  batchId: z.uuid(),
  outcome: z.enum(DECISION_OUTCOMES),
  rule: z.enum(MODERATION_RULES).nullable(),
  moderatorName: z.string(),
  decidedAt: z.iso.datetime(),
  undoableUntil: z.iso.datetime(),
  cases: z.array(
    z.object({
      listingId: z.uuid(),
      title: z.string(),
      /** Why this one is not taken back; null when it would be. */
      refusal: z.string().nullable(),
    }),
  ),
});
export type DecisionBatch = z.infer<typeof decisionBatch>;
