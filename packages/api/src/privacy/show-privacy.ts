import { type PrivacyView, UNDO_WITHDRAWAL_MS } from "@repo/domain/privacy/privacy.schema";
import { requireUserId } from "#identity/require-user-id";
import type { RequestContext } from "#request-context";
import { findArchiveOf } from "./archives.repository";
import { listConsents, listHolders } from "./consents.repository";
import { findOpenErasure } from "./erasures.repository";

/** What the signed-in person agreed to, and which agencies have their number or address and looked at it. */
export async function showPrivacy(ctx: RequestContext): Promise<PrivacyView> {
  const userId = requireUserId(ctx);
  const [receipts, erasure, archive] = await Promise.all([
    listConsents(ctx.db, userId),
    findOpenErasure(ctx.db, userId),
    findArchiveOf(ctx.db, userId, ctx.now()),
  ]);
  const holders = await listHolders(ctx.db, [...new Set(receipts.map(({ contactId }) => contactId))]);
  const undoableSince = ctx.now().getTime() - UNDO_WITHDRAWAL_MS;
  return {
    consents: receipts.map(({ contactId: _of, givenAt, withdrawnAt, ...receipt }) => ({
      ...receipt,
      givenAt: givenAt.toISOString(),
      withdrawnAt: withdrawnAt?.toISOString() ?? null,
      canUndo: withdrawnAt !== null && withdrawnAt.getTime() >= undoableSince,
    })),
    holders,
    archive: archive
      ? {
          askedAt: archive.askedAt.toISOString(),
          expiresAt: archive.expiresAt.toISOString(),
          packed: archive.packed,
          toPack: archive.toPack,
          isReady: archive.readyAt !== null,
        }
      : null,
    erasureDueAt: erasure?.dueAt.toISOString() ?? null,
  };
}
