import { DomainError, notFound } from "@repo/domain/domain-error";
import type { HeldEnquiryView } from "@repo/domain/leads/lead.schema";
import { authorize } from "#access/authorize";
import { recordAudit } from "#audit/record-audit";
import { promiseResponse } from "#lead-routing/promise-response";
import { inTransaction, type RequestContext } from "#request-context";
import { findHeldEnquiry, listHeldEnquiries, releaseHeldEnquiry } from "./capture.repository";
import { leadScopes } from "./lead-scopes";

export async function listHeldBack(ctx: RequestContext): Promise<HeldEnquiryView[]> {
  const held = await listHeldEnquiries(ctx.db, leadScopes(ctx.actor));
  return held.map(({ receivedAt, ...enquiry }) => ({ ...enquiry, receivedAt: receivedAt.toISOString() }));
}

/** It was no spam: a lead like any other, promised an answer from now on. */
export async function releaseEnquiry(ctx: RequestContext, enquiryId: string): Promise<{ leadId: string }> {
  return inTransaction(ctx, async (tx) => {
    const held = await findHeldEnquiry(tx, enquiryId);
    if (!held) throw notFound("enquiry");
    const releasable = authorize(ctx.actor, "enquiry.release", held);
    const { answerBy } = await promiseResponse(tx, held.agencyId, ctx.now());
    const released = await releaseHeldEnquiry(tx, releasable, answerBy);
    if (!released) throw new DomainError("conflict", "enquiry.alreadyReleased");
    const { agencyId } = held;
    await recordAudit(ctx, tx, { action: "enquiry.release", entity: "enquiry", entityId: enquiryId, agencyId });
    return { leadId: released.leadId };
  });
}
