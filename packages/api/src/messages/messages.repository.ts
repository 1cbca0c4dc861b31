import type { Executor } from "@repo/db/client";
import { deliveries, outbox } from "@repo/db/schema/messages";
import type { MessageKind } from "@repo/domain/messages/message-kind";
import { eq, sql } from "drizzle-orm";

export type NewMessage = { agencyId: string; kind: MessageKind; subject: Readonly<Record<string, string>> };

/** The promise and the job that keeps it, in one statement. */
export async function insertMessageWithJob(db: Executor, { agencyId, kind, subject }: NewMessage): Promise<void> {
  await db.execute(sql`
    with message as (
      insert into ${outbox} (agency_id, kind, subject)
      values (${agencyId}, ${kind}, ${JSON.stringify(subject)}::jsonb)
      returning id
    )
    select graphile_worker.add_job('deliver-message', json_build_object('outboxId', id)) from message`);
}

export async function findMessage(db: Executor, outboxId: string) {
  const [message] = await db.select().from(outbox).where(eq(outbox.id, outboxId));
  return message;
}

/** Does nothing when this message was already delivered over this channel. */
export async function insertDeliveryOnce(db: Executor, outboxId: string, deliveredAt: Date): Promise<void> {
  await db.insert(deliveries).values({ outboxId, channel: "InApp", deliveredAt }).onConflictDoNothing();
}
