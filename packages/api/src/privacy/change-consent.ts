import { DomainError, notFound } from "@repo/domain/domain-error";
import { type ChangeConsentInput, type PrivacyView, UNDO_WITHDRAWAL_MS } from "@repo/domain/privacy/privacy.schema";
import { authorize } from "#access/authorize";
import { recordAudit } from "#audit/record-audit";
import { requireUserId } from "#identity/require-user-id";
import { noteConsentChange } from "#leads/note-consent-change";
import { inTransaction, type RequestContext } from "#request-context";
import { findConsent, setWithdrawn } from "./consents.repository";
import { showPrivacy } from "./show-privacy";

/** From its next look on the agency no longer sees what it may not use any more. Undone for a while as easily. */
export async function changeConsent(
  ctx: RequestContext,
  { receiptId, isWithdrawn }: ChangeConsentInput,
): Promise<PrivacyView> {
  const userId = requireUserId(ctx);
  await inTransaction(ctx, async (tx) => {
    const found = await findConsent(tx, receiptId, userId);
    if (!found) throw notFound("consent");
    const consent = authorize(ctx.actor, "consent.change", found);
    if (isWithdrawn === (consent.withdrawnAt !== null)) return;
    const tooLate = ctx.now().getTime() - UNDO_WITHDRAWAL_MS;
    if (consent.withdrawnAt !== null && consent.withdrawnAt.getTime() < tooLate)
      throw new DomainError("invalidState", "consent.undoOver");
    // Two presses at once change it once.
    if (!(await setWithdrawn(tx, consent, isWithdrawn ? ctx.now() : null))) return;
    await noteConsentChange(ctx, tx, consent, isWithdrawn);
    const { agencyId, purpose, channel } = consent;
    await recordAudit(ctx, tx, {
      action: isWithdrawn ? "consent.withdraw" : "consent.restore",
      entity: "consent",
      entityId: receiptId,
      agencyId,
      details: { purpose, channel },
    });
  });
  return showPrivacy(ctx);
}
