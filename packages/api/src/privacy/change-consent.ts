import type { Transaction } from "@repo/db/client";
import { DomainError, notFound } from "@repo/domain/domain-error";
import {
  type ChangeConsentByLinkInput,
  type ChangeConsentInput,
  type LinkedPrivacyView,
  type PrivacyView,
  UNDO_WITHDRAWAL_MS,
} from "@repo/domain/privacy/privacy.schema";
import { authorize } from "#access/authorize";
import { recordAudit } from "#audit/record-audit";
import { requireUserId } from "#identity/require-user-id";
import { noteConsentChange } from "#leads/note-consent-change";
import { inTransaction, type RequestContext } from "#request-context";
import { type ChangeableConsent, findConsent, isOf, setWithdrawn } from "./consents.repository";
import { findLinkedConsent, openPrivacyLink } from "./open-privacy-link";
import { showLinkedPrivacy, showPrivacy } from "./show-privacy";

/** From its next look on the agency no longer sees what it may not use any more. Undone for a while as easily. */
export async function changeConsent(
  ctx: RequestContext,
  { receiptId, isWithdrawn }: ChangeConsentInput,
): Promise<PrivacyView> {
  const userId = requireUserId(ctx);
  await inTransaction(ctx, async (tx) => {
    const found = await findConsent(tx, receiptId, isOf(userId));
    if (!found) throw notFound("consent");
    await change(ctx, tx, authorize(ctx.actor, "consent.change", { ...found, userId }), isWithdrawn);
  });
  return showPrivacy(ctx);
}

/** The same for whoever holds a link about it, and needs no account. */
export async function changeConsentByLink(
  ctx: RequestContext,
  { receiptId, isWithdrawn, ...link }: ChangeConsentByLinkInput,
): Promise<LinkedPrivacyView> {
  const { contactId } = await openPrivacyLink(ctx, link);
  const consent = await findLinkedConsent(ctx, receiptId, contactId);
  await inTransaction(ctx, (tx) => change(ctx, tx, consent, isWithdrawn));
  return showLinkedPrivacy(ctx, link);
}

async function change(ctx: RequestContext, tx: Transaction, consent: ChangeableConsent, isWithdrawn: boolean) {
  if (isWithdrawn === (consent.withdrawnAt !== null)) return;
  const tooLate = ctx.now().getTime() - UNDO_WITHDRAWAL_MS;
  if (consent.withdrawnAt !== null && consent.withdrawnAt.getTime() < tooLate)
    throw new DomainError("invalidState", "consent.undoOver");
  // Two presses at once change it once.
  if (!(await setWithdrawn(tx, consent, isWithdrawn ? ctx.now() : null))) return;
  await noteConsentChange(ctx, tx, consent, isWithdrawn);
  const { id, agencyId, purpose, channel } = consent;
  await recordAudit(ctx, tx, {
    action: isWithdrawn ? "consent.withdraw" : "consent.restore",
    entity: "consent",
    entityId: id,
    agencyId,
    details: { purpose, channel },
  });
}
