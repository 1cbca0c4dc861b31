import type { DecideInput, ModerationView } from "@repo/domain/moderation/moderation.schema";
import { inTransaction, type RequestContext } from "#request-context";
import { decideCase } from "./decide-case";
import { showModerationCase } from "./show-moderation-case";

export async function decideListing(ctx: RequestContext, input: DecideInput): Promise<ModerationView> {
  const batchId = crypto.randomUUID();
  await inTransaction(ctx, (tx) => decideCase(ctx, tx, { ...input, batchId }));
  return showModerationCase(ctx, input.listingId);
}
