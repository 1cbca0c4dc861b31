import { userIdOf } from "@repo/domain/access/actor";
import type { QueueInput, QueueItem } from "@repo/domain/moderation/moderation.schema";
import type { RequestContext } from "#request-context";
import { listQueue } from "./queue.query";

const MAX_ITEMS = 100;

/** The 100 longest waiting. */
export function listModerationQueue(ctx: RequestContext, filters: QueueInput): Promise<QueueItem[]> {
  const ownAgencyIds = ctx.actor.kind === "user" ? ctx.actor.memberships.map(({ agencyId }) => agencyId) : [];
  return listQueue(ctx.db, {
    ownAgencyIds,
    moderatorUserId: userIdOf(ctx.actor),
    ...filters,
    now: ctx.now(),
    limit: MAX_ITEMS,
  });
}
