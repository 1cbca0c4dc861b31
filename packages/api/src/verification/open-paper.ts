import { actedByOf, userIdOf } from "@repo/domain/access/actor";
import { can } from "@repo/domain/access/permissions";
import { DomainError, notFound } from "@repo/domain/domain-error";
import type { PaperKind } from "@repo/domain/verification/verification-paper";
import { authorize } from "#access/authorize";
import { recordAudit } from "#audit/record-audit";
import { inTransaction, type RequestContext } from "#request-context";
import { isHeldBy } from "./hold-verification";
import { findRequestOfPaper, readPaper } from "./papers.repository";
import { findRequest, type VerificationRequest } from "./requests.repository";

/** For whose paper it is and for the moderator who holds its request, each time with a record of who read it. */
export async function openPaper(ctx: RequestContext, paperId: string): Promise<{ kind: PaperKind; bytes: Uint8Array }> {
  return inTransaction(ctx, async (tx) => {
    const requestId = await findRequestOfPaper(tx, paperId);
    const request = requestId === undefined ? undefined : await findRequest(tx, requestId);
    if (!request) throw notFound("paper");
    requireReader(ctx, request);
    const paper = await readPaper(tx, paperId);
    if (!paper) throw notFound("paper");
    const { id: entityId, agencyId } = request;
    const about = { entity: "verification", entityId, agencyId };
    await recordAudit(ctx, tx, { action: "verification.openPaper", ...about, details: { paperId } });
    return paper;
  });
}

function requireReader(ctx: RequestContext, request: VerificationRequest): void {
  // Whoever sees the platform as somebody else sees that there are papers, not what is in them.
  if (actedByOf(ctx.actor)) throw new DomainError("forbidden", "impersonation.readOnly");
  if (can(ctx.actor, "verificationPaper.read", request)) {
    authorize(ctx.actor, "verificationPaper.read", request);
    return;
  }
  authorize(ctx.actor, "moderation.decide", request);
  if (!isHeldBy(request, userIdOf(ctx.actor), ctx.now())) throw new DomainError("invalidState", "verification.notHeld");
}
