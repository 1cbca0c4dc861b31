import type { ChangeBatch } from "@repo/domain/listings/change-together.schema";
import { refusalToUndoChange } from "@repo/domain/listings/undo-change";
import { takeBackSince } from "@repo/domain/moderation/take-back";
import type { RequestContext } from "#request-context";
import { listLatestBatches } from "./batch-changes.repository";
import { listingScopes } from "./listing-scopes";

const MAX_BATCHES = 10;

/** The latest presses on the caller's listings that may still be taken back, newest first. */
export async function listChangeBatches(ctx: RequestContext): Promise<ChangeBatch[]> {
  const now = ctx.now();
  const rows = await listLatestBatches(ctx.db, {
    scopes: listingScopes(ctx.actor),
    since: takeBackSince(now),
    limit: MAX_BATCHES,
  });
  const batches = new Map<string, ChangeBatch>();
  for (const { change, authorName, title, market, version, availabilityConfirmedAt } of rows) {
    const { batchId, changedAt } = change;
    const batch = batches.get(batchId) ?? { batchId, authorName, changedAt: changedAt.toISOString(), changes: [] };
    const refusal = refusalToUndoChange({ ...change, version, availabilityConfirmedAt }, now);
    batch.changes.push({ ...change, title, market, refusal });
    batches.set(batchId, batch);
  }
  return [...batches.values()];
}
