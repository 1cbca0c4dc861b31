import { notFound } from "@repo/domain/domain-error";
import type { RequestContext } from "#request-context";
import { findMessage, insertDeliveryOnce } from "./messages.repository";

/** Keeps one promise; running it again changes nothing. In-app is the only channel so far. */
export async function deliverMessage(ctx: RequestContext, outboxId: string): Promise<void> {
  const message = await findMessage(ctx.db, outboxId);
  if (!message) throw notFound("message");
  await insertDeliveryOnce(ctx.db, message.id, ctx.now());
}
