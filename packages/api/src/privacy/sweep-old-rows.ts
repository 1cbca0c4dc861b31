import { keptSince, RETENTION, type RetainedKind } from "@repo/domain/privacy/retention";
import type { MediaStore } from "#media/media-store";
import { inTransaction, type RequestContext } from "#request-context";
import { listFilesOf, lockOldDrafts, removeDrafts, wasAbandoned, wasDiscarded } from "./old-drafts.repository";
import { REMOVE_OLD } from "./old-rows.repository";

const BATCH = 500;
/** Each may have forty pictures. */
const DRAFTS_AT_ONCE = 10;

/**
 * Removes whatever is older than the table of terms allows, in batches that each hold their rows for a moment. What cannot be
 * removed now keeps nothing else from being. Returns how many of each.
 */
export async function sweepOldRows(ctx: RequestContext, store: MediaStore): Promise<Map<RetainedKind, number>> {
  const counts = new Map<RetainedKind, number>();
  const failures: unknown[] = [];
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Object.keys forgets which they are
  for (const kind of Object.keys(RETENTION) as RetainedKind[])
    try {
      counts.set(kind, await sweep(ctx, store, kind));
    } catch (failure) {
      failures.push(failure);
    }
  if (failures.length > 0) throw failures[0];
  return counts;
}

async function sweep(ctx: RequestContext, store: MediaStore, kind: RetainedKind): Promise<number> {
  const until = keptSince(kind, ctx.now());
  if (kind === "DiscardedDraft" || kind === "AbandonedDraft") return sweepDrafts(ctx, store, kind, until);
  return untilFewer(BATCH, () => REMOVE_OLD[kind](ctx.db, { until, limit: BATCH }));
}

/** Files go before the rows that name them: a sweep that is cut off begins with the same drafts again. */
function sweepDrafts(
  ctx: RequestContext,
  store: MediaStore,
  kind: "DiscardedDraft" | "AbandonedDraft",
  until: Date,
): Promise<number> {
  const isOld = kind === "DiscardedDraft" ? wasDiscarded : wasAbandoned;
  return untilFewer(DRAFTS_AT_ONCE, () =>
    inTransaction(ctx, async (tx) => {
      const drafts = await lockOldDrafts(tx, isOld, { until, limit: DRAFTS_AT_ONCE });
      if (drafts.length === 0) return 0;
      const { pictures, incomingKeys } = await listFilesOf(
        tx,
        drafts.flatMap(({ listingId }) => listingId ?? []),
      );
      for (const { sha256, widths } of pictures) await store.removePicture(sha256, widths);
      for (const key of incomingKeys) await store.removeUpload(key);
      await removeDrafts(tx, drafts);
      return drafts.length;
    }),
  );
}

async function untilFewer(limit: number, removeBatch: () => Promise<number>): Promise<number> {
  let total = 0;
  for (;;) {
    const removed = await removeBatch();
    total += removed;
    if (removed < limit) return total;
  }
}
