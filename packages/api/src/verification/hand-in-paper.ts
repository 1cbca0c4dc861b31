import { DomainError, notFound } from "@repo/domain/domain-error";
import type { OwnVerifications, PaperInput } from "@repo/domain/verification/verification.schema";
import { MOST_PAPER_BYTES, MOST_PAPERS, type PaperKind } from "@repo/domain/verification/verification-paper";
import { authorize } from "#access/authorize";
import { recordAudit } from "#audit/record-audit";
import { inTransaction, type RequestContext } from "#request-context";
import { checkPicturePaper } from "./check-picture-paper";
import { listOwnVerifications } from "./list-own-verifications";
import { paperKindOf } from "./paper-kind";
import { countPapers, findRequestOfPaper, insertPaper, removePaper } from "./papers.repository";
import { findRequest, lockRequest, type VerificationRequest } from "./requests.repository";

const LONGEST_NAME = 120;

type Paper = { requestId: string; fileName: string; bytes: Uint8Array };

/** Takes a paper in while its request is a draft. It is kept as it came, encrypted; pictures are read through before. */
export async function handInPaper(ctx: RequestContext, { requestId, fileName, bytes }: Paper): Promise<string> {
  requireDraft(ctx, await findRequest(ctx.db, requestId));
  const kind = await checkPaper(bytes);
  return inTransaction(ctx, async (tx) => {
    const request = requireDraft(ctx, await lockRequest(tx, requestId));
    if ((await countPapers(tx, requestId)) >= MOST_PAPERS) throw new DomainError("limitExceeded", "paper.tooMany");
    const paperId = await insertPaper(tx, request, { kind, fileName: shownName(fileName), bytes, at: ctx.now() });
    const { agencyId } = request;
    const about = { entity: "verification", entityId: requestId, agencyId };
    await recordAudit(ctx, tx, { action: "verification.handInPaper", ...about, details: { paperId, kind } });
    return paperId;
  });
}

export async function takeBackPaper(ctx: RequestContext, { paperId }: PaperInput): Promise<OwnVerifications> {
  await inTransaction(ctx, async (tx) => {
    const requestId = await findRequestOfPaper(tx, paperId);
    const request = requireDraft(ctx, requestId === undefined ? undefined : await lockRequest(tx, requestId));
    await removePaper(tx, request, paperId);
    const { id: entityId, agencyId } = request;
    const about = { entity: "verification", entityId, agencyId };
    await recordAudit(ctx, tx, { action: "verification.takeBackPaper", ...about, details: { paperId } });
  });
  return listOwnVerifications(ctx);
}

function requireDraft(ctx: RequestContext, found: VerificationRequest | undefined) {
  if (!found) throw notFound("verification");
  const request = authorize(ctx.actor, "verification.manage", found);
  if (request.state !== "Draft") throw new DomainError("invalidState", "verification.changedSince");
  return request;
}

/** Outside of the transaction: reading a large picture takes a second, and a connection is not held for that. */
async function checkPaper(bytes: Uint8Array): Promise<PaperKind> {
  if (bytes.length === 0) throw new DomainError("invalidInput", "upload.empty");
  if (bytes.length > MOST_PAPER_BYTES) throw new DomainError("invalidInput", "paper.tooLarge");
  const kind = paperKindOf(bytes);
  if (kind !== "pdf") await checkPicturePaper(bytes);
  return kind;
}

/** A name is only shown, and not all can be stored. */
function shownName(name: string): string {
  // oxlint-disable-next-line no-control-regex -- those are what cannot be stored
  return name.replaceAll(/[\u0000-\u001F\u007F]|\p{Surrogate}/gu, "").slice(0, LONGEST_NAME);
}
