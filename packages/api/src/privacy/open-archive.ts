import { withinScope } from "@repo/db/tenant-scope";
import { notFound } from "@repo/domain/domain-error";
import { ARCHIVE_LINK_MS, type ArchiveLink } from "@repo/domain/privacy/archive.schema";
import { recordAudit } from "#audit/record-audit";
import { requireFreshSession } from "#identity/require-fresh-session";
import { requireUserId } from "#identity/require-user-id";
import { makeSecretLink } from "#messages/make-secret-link";
import { openSecretLink } from "#messages/open-secret-link";
import { inTransaction, type RequestContext } from "#request-context";
import { findArchive, findArchiveOf, readPieces } from "./archives.repository";

/** What a link to the packed archive holds. It works for a few minutes, and for nobody but its owner. */
export async function openArchive(ctx: RequestContext): Promise<ArchiveLink> {
  const userId = await requireFreshSession(ctx);
  const archive = await findArchiveOf(ctx.db, userId, ctx.now());
  if (!archive?.readyAt) throw notFound("archive");
  const linkEndsAt = new Date(Math.min(ctx.now().getTime() + ARCHIVE_LINK_MS, archive.expiresAt.getTime()));
  await inTransaction(ctx, (tx) =>
    recordAudit(ctx, tx, { action: "archive.open", entity: "archive", entityId: archive.id, agencyId: null }),
  );
  return { secret: await makeSecretLink(ctx, { purpose: "Archive", subjectId: archive.id, expiresAt: linkEndsAt }) };
}

/** The file, a piece at a time as it is taken. Somebody else's is not there, to whoever has its link. */
export async function fetchArchive(ctx: RequestContext, secret: string): Promise<ReadableStream<Uint8Array>> {
  const userId = requireUserId(ctx);
  const archive = await withinScope("everyAgency", async () => {
    const archiveId = await openSecretLink(ctx, "Archive", secret);
    return archiveId === undefined ? undefined : findArchive(ctx.db, archiveId);
  });
  if (!archive?.readyAt || archive.userId !== userId || archive.expiresAt <= ctx.now()) throw notFound("archive");
  const pieces = readPieces(ctx.db, archive);
  return new ReadableStream({
    pull: async (file) => {
      const { value } = await withinScope("everyAgency", () => pieces.next());
      if (value) file.enqueue(value);
      else file.close();
    },
    cancel: () => void pieces.return(undefined),
  });
}
