import type { Transaction } from "@repo/db/client";
import { actedByOf, userIdOf } from "@repo/domain/access/actor";
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
  const userId = userIdOf(ctx.actor);
  const actedBy = actedByOf(ctx.actor);
  return insertAuditEvent(tx, {
    ...recorded,
    // Under both names, where one person acts as another.
    details: actedBy ? { ...details, actedAs: userId } : details,
    actorUserId: actedBy?.userId ?? userId,
    requestId: ctx.requestId,
  });
}
