import { randomUUID } from "node:crypto";
import { withRequestId } from "@repo/api/database";
import { log } from "@repo/api/logging/log";
import type { Task } from "graphile-worker";
import * as z from "zod";

const promised = z.object({ requestId: z.string() });

/**
 * Runs a task under the id of the request that promised it, and says in one line how it went. Of what the clock begins, which
 * is many lines a minute, only failures are told. A job that is told to stop counts as failed at once, and so is handed back.
 */
export function followTask(name: string, task: Task): Task {
  return async (payload, helpers) => {
    const parsed = promised.safeParse(payload);
    const requestId = parsed.success ? parsed.data.requestId : randomUUID();
    const startedAt = performance.now();
    const scope = () => ({
      job: name,
      jobId: helpers.job.id,
      requestId,
      ms: Math.round(performance.now() - startedAt),
    });
    try {
      await withRequestId(requestId, () => Promise.race([task(payload, helpers), helpers.abortPromise]));
      if (parsed.success) log.info(scope(), "job done");
    } catch (error) {
      log.error({ ...scope(), failure: error }, "job failed");
      throw error;
    }
  };
}
