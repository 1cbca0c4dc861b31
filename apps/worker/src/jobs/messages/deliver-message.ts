import type { Database } from "@repo/api/database";
import { deliverMessage, type WaysOut } from "@repo/api/messages/deliver-message";
import type { Task } from "graphile-worker";
import * as z from "zod";
import { jobContext } from "#job-context";

const payloadSchema = z.object({ outboxId: z.uuid() });

/** Keeps a promise of the outbox; a crash in between only means that it runs again. */
export function deliverMessageTask(db: Database, way: WaysOut): Task {
  return async (payload) => {
    const { outboxId } = payloadSchema.parse(payload);
    await deliverMessage(jobContext(db, "deliver-message"), outboxId, way);
  };
}
