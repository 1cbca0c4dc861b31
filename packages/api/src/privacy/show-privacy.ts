import {
  type LinkedPrivacyView,
  type PrivacyLinkInput,
  type PrivacyView,
  UNDO_WITHDRAWAL_MS,
} from "@repo/domain/privacy/privacy.schema";
import { requireUserId } from "#identity/require-user-id";
import type { RequestContext } from "#request-context";
import { findArchiveOf } from "./archives.repository";
import { isOf, isOfContact, listConsents, listHolders } from "./consents.repository";
import { findOpenErasure } from "./erasures.repository";
import { openPrivacyLink } from "./open-privacy-link";

/** What the signed-in person agreed to, and which agencies have their number or address and looked at it. */
export async function showPrivacy(ctx: RequestContext): Promise<PrivacyView> {
  const userId = requireUserId(ctx);
  const [given, erasure, archive] = await Promise.all([
    showGiven(ctx, isOf(userId)),
    findOpenErasure(ctx.db, userId),
    findArchiveOf(ctx.db, userId, ctx.now()),
  ]);
  return {
    ...given,
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

/** What somebody without an account agreed to with one agency, and who there looked at their number or address. */
export async function showLinkedPrivacy(ctx: RequestContext, link: PrivacyLinkInput): Promise<LinkedPrivacyView> {
  const { contactId, timeZone } = await openPrivacyLink(ctx, link);
  return { ...(await showGiven(ctx, isOfContact(contactId))), timeZone };
}

async function showGiven({ db, now }: RequestContext, whose: Parameters<typeof listConsents>[1]) {
  const receipts = await listConsents(db, whose);
  const holders = await listHolders(db, [...new Set(receipts.map(({ contactId }) => contactId))]);
  const undoableSince = now().getTime() - UNDO_WITHDRAWAL_MS;
  const consents = receipts.map(({ contactId: _of, givenAt, withdrawnAt, ...receipt }) => ({
    ...receipt,
    givenAt: givenAt.toISOString(),
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
    canUndo: withdrawnAt !== null && withdrawnAt.getTime() >= undoableSince,
  }));
  return { consents, holders };
}
