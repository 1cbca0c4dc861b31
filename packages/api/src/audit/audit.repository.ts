import type { Executor } from "@repo/db/client";
import { auditEvents } from "@repo/db/schema/moderation";

export type AuditEntry = Omit<typeof auditEvents.$inferInsert, "id" | "occurredAt">;

export async function insertAuditEvent(db: Executor, entry: AuditEntry): Promise<void> {
  await db.insert(auditEvents).values(entry);
}
