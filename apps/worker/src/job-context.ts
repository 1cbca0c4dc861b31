import { randomUUID } from "node:crypto";
import { currentRequestId, type Database } from "@repo/api/database";
import type { RequestContext } from "@repo/api/request-context";

/** Use cases run the same for a job as for a person; only the actor differs. */
export function jobContext(db: Database, jobName: string): RequestContext {
  return {
    db,
    actor: { kind: "job", jobName },
    now: () => new Date(),
    requestId: currentRequestId() ?? randomUUID(),
    deviceId: null,
    clientAddress: null,
  };
}
