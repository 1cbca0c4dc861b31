import * as z from "zod";
import { safeText } from "#text/safe-text";

export const ABUSE_REASONS = ["NotAvailable", "WrongFacts", "Fraud", "OtherHome", "Offensive", "Other"] as const;
export const ABUSE_OUTCOMES = ["ActionTaken", "NothingWrong"] as const;

export const reportListingInput = z.strictObject({
  listingId: z.uuid(),
  reason: z.enum(ABUSE_REASONS),
  details: safeText(2_000).default(""),
  /** Where the acknowledgement and the outcome go. */
  email: z.email().max(254).toLowerCase(),
});
export type ReportListingInput = z.infer<typeof reportListingInput>;

export const reportListingResult = z.object({ isFirst: z.boolean() });

export const answerReportInput = z.strictObject({ reportId: z.uuid(), outcome: z.enum(ABUSE_OUTCOMES) });
export type AnswerReportInput = z.infer<typeof answerReportInput>;

export const abuseReportView = z.object({
  id: z.uuid(),
  reason: z.enum(ABUSE_REASONS),
  details: z.string(),
  createdAt: z.iso.datetime(),
  outcome: z.enum(ABUSE_OUTCOMES).nullable(),
});
export type AbuseReportView = z.infer<typeof abuseReportView>;
