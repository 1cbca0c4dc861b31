import { randomUUID } from "node:crypto";
import { withRequestId } from "@repo/api/database";
import { describeFailure } from "@repo/api/logging/describe-failure";
import type { Task } from "graphile-worker";
import * as z from "zod";

const promised = z.object({ requestId: z.string() });

/**
 * Runs a task under the id of the request that promised it, and says in one line how it went. Of what the clock begins, which
 * is many lines a minute, only failures are told.
 */
export function followTask(name: string, task: Task): Task {
  return async (payload, helpers) => {
    const parsed = promised.safeParse(payload);
    const requestId = parsed.success ? parsed.data.requestId : randomUUID();
    const startedAt = performance.now();
    const say = (level: string, event: string, more: object = {}) => {
      const ms = Math.round(performance.now() - startedAt);
      const line = { level, time: new Date().toISOString(), event, job: name, jobId: helpers.job.id, requestId, ms };
      process.stderr.write(`${JSON.stringify({ ...line, ...more })}\n`);
    };
    try {
      await withRequestId(requestId, () => Promise.resolve(task(payload, helpers)));
      if (parsed.success) say("info", "job done");
    } catch (error) {
      say("error", "job failed", error instanceof Error ? describeFailure(error) : {});
      throw error;
    }
  };
}
