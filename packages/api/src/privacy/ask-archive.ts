import { ARCHIVE_LIFE_MS } from "@repo/domain/privacy/archive.schema";
import type { PrivacyView } from "@repo/domain/privacy/privacy.schema";
import { recordAudit } from "#audit/record-audit";
import { requireFreshSession } from "#identity/require-fresh-session";
import { inTransaction, type RequestContext } from "#request-context";
import { insertArchiveOnce } from "./archives.repository";
import { showPrivacy } from "./show-privacy";

/** By somebody who signed in lately. The worker packs it; asked for anew, it takes the place of the one before. */
export async function askArchive(ctx: RequestContext): Promise<PrivacyView> {
  const userId = await requireFreshSession(ctx);
  const askedAt = ctx.now();
  const expiresAt = new Date(askedAt.getTime() + ARCHIVE_LIFE_MS);
  await inTransaction(ctx, async (tx) => {
    const archiveId = await insertArchiveOnce(tx, { userId, askedAt, expiresAt, requestId: ctx.requestId });
    if (archiveId === undefined) return;
    await recordAudit(ctx, tx, { action: "archive.ask", entity: "archive", entityId: archiveId, agencyId: null });
  });
  return showPrivacy(ctx);
}
