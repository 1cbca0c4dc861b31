import type { Transaction } from "@repo/db/client";
import { userIdOf } from "@repo/domain/access/actor";
import { DomainError } from "@repo/domain/domain-error";
import { enqueueMessage } from "#messages/enqueue-message";
import type { RequestContext } from "#request-context";
import { insertLeadActivity, type LeadRow, markHandedOver } from "./leads.repository";

type Target = { memberId: string; name: string; version: number };

/** Gives a lead another owner, puts it on the timeline and tells the new owner. The caller has checked who may. */
export async function handOver(ctx: RequestContext, tx: Transaction, lead: LeadRow, to: Target): Promise<void> {
  const { memberId, name, version } = to;
  const changed = await markHandedOver(tx, lead, { memberId, version, decidedAt: ctx.now() });
  if (!changed) throw new DomainError("conflict", "lead.changedMeanwhile");
  const { agencyId, id: leadId } = changed;
  const actorUserId = userIdOf(ctx.actor);
  await insertLeadActivity(tx, {
    agencyId,
    leadId,
    kind: "HandedOver",
    actorUserId,
    text: name,
    occurredAt: ctx.now(),
  });
  await enqueueMessage(tx, { agencyId, kind: "LeadHandedOver", subject: { leadId, memberId } });
}
