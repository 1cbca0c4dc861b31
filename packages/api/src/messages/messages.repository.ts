import type { Executor } from "@repo/db/client";
import { currentRequestId } from "@repo/db/request-id";
import { deliveries, outbox } from "@repo/db/schema/messages";
import type { MessageKind } from "@repo/domain/messages/message-kind";
import { and, eq, sql } from "drizzle-orm";

export type OutboxMessage = typeof outbox.$inferSelect;
export type NewMessage = { agencyId: string | null; kind: MessageKind; subject: Readonly<Record<string, string>> };

/** The promise and the job that keeps it, in one statement. */
export async function insertMessageWithJob(db: Executor, { agencyId, kind, subject }: NewMessage): Promise<void> {
  await db.execute(sql`
    with message as (
      insert into ${outbox} (agency_id, kind, subject)
      values (${agencyId}, ${kind}, ${JSON.stringify(subject)}::jsonb)
      returning id
    )
    select promise_delivery(id, ${currentRequestId() ?? null}) from message`);
}

export async function findMessage(db: Executor, outboxId: string): Promise<OutboxMessage | undefined> {
  const [message] = await db.select().from(outbox).where(eq(outbox.id, outboxId));
  return message;
}

/** Hashes of the addresses that got their letter. */
export async function listDeliveredTo(db: Executor, outboxId: string): Promise<string[]> {
  const rows = await db
    .select({ recipientHash: deliveries.recipientHash })
    .from(deliveries)
    .where(and(eq(deliveries.outboxId, outboxId), eq(deliveries.channel, "Email")));
  return rows.map(({ recipientHash }) => recipientHash);
}

/** Does nothing when this message was already delivered there. */
export async function insertDeliveryOnce(db: Executor, delivery: typeof deliveries.$inferInsert): Promise<void> {
  await db.insert(deliveries).values(delivery).onConflictDoNothing();
}
