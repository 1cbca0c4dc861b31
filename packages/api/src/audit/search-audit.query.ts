import { nameIfAny } from "@repo/db/account-columns";
import type { Executor } from "@repo/db/client";
import { users } from "@repo/db/schema/identity";
import { auditLinks, auditEvents as events } from "@repo/db/schema/moderation";
import type { SearchAuditInput } from "@repo/domain/platform/audit.schema";
import { and, desc, eq, gte, lt, sql } from "drizzle-orm";

/** The newest first, by ids, which rise with time; so a page begins after an id whatever is written meanwhile. */
export function findAuditEvents(db: Executor, asked: SearchAuditInput, limit: number) {
  const { actorUserId, action, entity, entityId, from, until, after } = asked;
  return db
    .select({
      id: events.id,
      occurredAt: events.occurredAt,
      actorUserId: events.actorUserId,
      actorName: nameIfAny(users),
      action: events.action,
      entity: events.entity,
      entityId: events.entityId,
      details: events.details,
      position: auditLinks.position,
    })
    .from(events)
    .leftJoin(users, eq(users.id, events.actorUserId))
    .leftJoin(auditLinks, eq(auditLinks.eventId, events.id))
    .where(
      and(
        actorUserId === undefined ? undefined : eq(events.actorUserId, actorUserId),
        action ? eq(events.action, action) : undefined,
        entity ? eq(events.entity, entity) : undefined,
        entityId === undefined ? undefined : eq(events.entityId, entityId),
        from === undefined ? undefined : gte(events.occurredAt, sql`${from}::timestamptz`),
        // The whole of the last day.
        until === undefined ? undefined : lt(events.occurredAt, sql`${until}::timestamptz + interval '1 day'`),
        after === undefined ? undefined : lt(events.id, after),
      ),
    )
    .orderBy(desc(events.id))
    .limit(limit);
}
