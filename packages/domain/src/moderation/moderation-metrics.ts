import * as z from "zod";
import { QUEUE_TASKS } from "#moderation/moderation.schema";

export const METRIC_DAYS = [7, 30, 90] as const;

export const metricsInput = z.strictObject({ days: z.literal(METRIC_DAYS).default(30) });
export type MetricsInput = z.infer<typeof metricsInput>;

/** How the desk does: hours are null where nothing was decided or waits. */
export const moderationMetrics = z.object({
  decisions: z.int(),
  /** From being handed in to the decision. */
  hoursToDecision: z.object({ p50: z.number(), p90: z.number() }).nullable(),
  byOutcome: z.array(z.object({ outcome: z.string(), count: z.int() })),
  judgedAppeals: z.int(),
  /** Appeals after which the listing is public again. */
  overturned: z.int(),
  waiting: z.array(z.object({ task: z.enum(QUEUE_TASKS), count: z.int(), oldestHours: z.number() })),
});
export type ModerationMetrics = z.infer<typeof moderationMetrics>;
