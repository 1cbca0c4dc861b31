import { DomainError } from "@repo/domain/domain-error";
import { ERASURE_WAIT_MS, type PrivacyView } from "@repo/domain/privacy/privacy.schema";
import { recordAudit } from "#audit/record-audit";
import { requireFreshSession } from "#identity/require-fresh-session";
import { requireUserId } from "#identity/require-user-id";
import { inTransaction, type RequestContext } from "#request-context";
import { closeErasure, hasVisitAhead, insertErasureOnce, isOnlyBuyer } from "./erasures.repository";
import { showPrivacy } from "./show-privacy";

/** By somebody who signed in lately. Nothing is removed before the time to take it back is over. */
export async function askErasure(ctx: RequestContext): Promise<PrivacyView> {
  const userId = await requireFreshSession(ctx);
  if (!(await isOnlyBuyer(ctx.db, userId))) throw new DomainError("invalidState", "erasure.hasOffice");
  if (await hasVisitAhead(ctx.db, userId, ctx.now())) throw new DomainError("invalidState", "erasure.visitAhead");
  const dueAt = new Date(ctx.now().getTime() + ERASURE_WAIT_MS);
  await inTransaction(ctx, async (tx) => {
    if (!(await insertErasureOnce(tx, { userId, askedAt: ctx.now(), dueAt }))) return;
    await recordAudit(ctx, tx, { action: "person.askErasure", entity: "user", entityId: userId, agencyId: null });
  });
  return showPrivacy(ctx);
}

export async function undoErasure(ctx: RequestContext): Promise<PrivacyView> {
  const userId = requireUserId(ctx);
  await inTransaction(ctx, async (tx) => {
    if (!(await closeErasure(tx, userId, { undoneAt: ctx.now() }))) return;
    await recordAudit(ctx, tx, { action: "person.undoErasure", entity: "user", entityId: userId, agencyId: null });
  });
  return showPrivacy(ctx);
}
