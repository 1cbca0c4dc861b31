import * as z from "zod";
import { APPEAL_OUTCOMES, ENFORCEMENT_STEPS } from "#enforcement/enforcement";
import { MODERATION_RULES } from "#moderation/moderation.schema";
import { requiredText, safeText } from "#text/safe-text";

export const memberInput = z.strictObject({ memberId: z.uuid() });
export type MemberInput = z.infer<typeof memberInput>;

export const measureInput = z.strictObject({ measureId: z.uuid() });
export type MeasureInput = z.infer<typeof measureInput>;

const reason = safeText(2_000).min(10, { message: "decision.reasonRequired" });

export const imposeMeasureInput = memberInput.extend({
  step: z.enum(ENFORCEMENT_STEPS),
  rule: z.enum(MODERATION_RULES),
  reason,
});
export type ImposeMeasureInput = z.infer<typeof imposeMeasureInput>;

export const appealMeasureInput = measureInput.extend({ statement: requiredText(2_000) });
export type AppealMeasureInput = z.infer<typeof appealMeasureInput>;

export const judgeMeasureInput = measureInput.extend({ outcome: z.enum(APPEAL_OUTCOMES), reason });
export type JudgeMeasureInput = z.infer<typeof judgeMeasureInput>;

/** Of whom it is about, who reads all of it but the moderators' names. */
export const measureView = z.object({
  measureId: z.uuid(),
  step: z.enum(ENFORCEMENT_STEPS),
  rule: z.enum(MODERATION_RULES),
  reason: z.string(),
  decidedAt: z.iso.datetime(),
  endsAt: z.iso.datetime().nullable(),
  isInForce: z.boolean(),
  agencyName: z.string(),
  appeal: z
    .object({ statement: z.string(), outcome: z.enum(APPEAL_OUTCOMES).nullable(), answer: z.string().nullable() })
    .nullable(),
  canAppeal: z.boolean(),
});
export type MeasureView = z.infer<typeof measureView>;

/** A member as a moderator sees them. */
export const memberStanding = z.object({
  memberId: z.uuid(),
  name: z.string(),
  agencyName: z.string(),
  measures: z.array(
    measureView.extend({
      moderatorName: z.string(),
      /** Whether the caller may judge the appeal that waits: whoever decided first may not. */
      mayJudge: z.boolean(),
    }),
  ),
});
export type MemberStanding = z.infer<typeof memberStanding>;

/** An appeal that waits. */
export const appealedMeasure = z.object({
  memberId: z.uuid(),
  measureId: z.uuid(),
  name: z.string(),
  agencyName: z.string(),
  step: z.enum(ENFORCEMENT_STEPS),
  appealedAt: z.iso.datetime(),
});
export type AppealedMeasure = z.infer<typeof appealedMeasure>;
