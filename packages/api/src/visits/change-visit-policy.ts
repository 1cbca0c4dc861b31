import { invalidField } from "@repo/domain/domain-error";
import { isWarnedTooLate, type VisitPolicy } from "@repo/domain/visits/listing-visit-policy";
import type { VisitPolicyInput } from "@repo/domain/visits/visit.schema";
import { recordAudit } from "#audit/record-audit";
import { loadEditableListing } from "#listings/load-editable-listing";
import { inTransaction, type RequestContext } from "#request-context";
import { upsertVisitPolicy } from "./availability.repository";
import { findVisitPolicy } from "./host-calendar.query";

export async function showVisitPolicy(ctx: RequestContext, listingId: string): Promise<VisitPolicy> {
  await loadEditableListing(ctx, listingId);
  return findVisitPolicy(ctx.db, listingId);
}

/** Booked visits stay as promised; only what is offered from now on changes. */
export async function changeVisitPolicy(
  ctx: RequestContext,
  { listingId, policy }: VisitPolicyInput,
): Promise<VisitPolicy> {
  if (isWarnedTooLate(policy)) throw invalidField("policy.suggestedNoticeMinutes", "policy.suggestedBelowRequired");
  const own = await loadEditableListing(ctx, listingId);
  await inTransaction(ctx, async (tx) => {
    await upsertVisitPolicy(tx, own, policy);
    await recordAudit(ctx, tx, {
      action: "visitPolicy.change",
      entity: "listing",
      entityId: listingId,
      agencyId: own.agencyId,
    });
  });
  return findVisitPolicy(ctx.db, listingId);
}
