import * as z from "zod";

/** Of the last 90 days; fewer questions than this say nothing about anybody. */
export const RECORD_DAYS = 90;
export const LEAST_QUESTIONS = 5;
/** A question that came a moment ago is not yet unanswered. */
export const RECORD_WAITS_HOURS = 24;

/** How an agent answered who asked, for buyers; null while too few asked. */
export const agentRecord = z
  .object({
    questions: z.int(),
    /** Whole per cent. */
    answeredPercent: z.int(),
    /** Of those that were answered. */
    medianMinutes: z.int().nullable(),
  })
  .nullable();
export type AgentRecord = z.infer<typeof agentRecord>;
