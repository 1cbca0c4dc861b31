import type { Transaction } from "@repo/db/client";
import { userIdOf } from "@repo/domain/access/actor";
import type { RequestContext } from "#request-context";
import { insertAuditEvent } from "./audit.repository";

type Recorded = {
  action: string;
  entity: string;
  entityId: string;
  agencyId: string | null;
  details?: Readonly<Record<string, string | number | null>>;
};

/** Written in the transaction of the act itself, so there is no act without its record. Details hold no personal data. */
export function recordAudit(
  ctx: RequestContext,
  tx: Transaction,
  { details = {}, ...recorded }: Recorded,
): Promise<void> {
  const actorUserId = userIdOf(ctx.actor);
  return insertAuditEvent(tx, { ...recorded, details, actorUserId, requestId: ctx.requestId });
}
