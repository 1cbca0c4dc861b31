import { QUEUE_TASKS } from "@repo/domain/moderation/moderation.schema";
import type { MetricsInput, ModerationMetrics } from "@repo/domain/moderation/moderation-metrics";
import type { RequestContext } from "#request-context";
import { countAppeals, countOutcomes, summariseDecisionTimes } from "./decision-times.query";
import { listModerationQueue } from "./list-moderation-queue";

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** How fast and how well the desk decided lately, and what waits for it now (of the 100 that wait longest). */
export async function showMetrics(ctx: RequestContext, { days }: MetricsInput): Promise<ModerationMetrics> {
  const since = new Date(ctx.now().getTime() - days * DAY_MS);
  const [times, outcomes, appeals, queue] = await Promise.all([
    summariseDecisionTimes(ctx.db, since),
    countOutcomes(ctx.db, since),
    countAppeals(ctx.db, since),
    listModerationQueue(ctx, {}),
  ]);
  const { decisions, p50, p90 } = times;
  return {
    decisions,
    hoursToDecision: p50 === null || p90 === null ? null : { p50, p90 },
    byOutcome: [...outcomes],
    judgedAppeals: appeals.judged,
    overturned: appeals.overturned,
    waiting: QUEUE_TASKS.flatMap((task) => {
      const ages = queue
        .filter((item) => item.task === task)
        .map(({ submittedAt }) => (ctx.now().getTime() - Date.parse(submittedAt)) / HOUR_MS);
      return ages.length === 0 ? [] : [{ task, count: ages.length, oldestHours: Math.max(...ages) }];
    }),
  };
}
