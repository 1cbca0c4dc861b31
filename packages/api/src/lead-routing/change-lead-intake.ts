import { notFound } from "@repo/domain/domain-error";
import type { LeadIntakeInput, RoutingView } from "@repo/domain/leads/lead-routing.schema";
import { authorize } from "#access/authorize";
import { recordAudit } from "#audit/record-audit";
import { ownMembership } from "#identity/own-membership";
import { inTransaction, type RequestContext } from "#request-context";
import { showRouting } from "./change-routing";
import { listRoutingMembers } from "./routing.query";
import { setLeadIntake } from "./routing.repository";

/** Holidays and a daily most: for oneself, or by the manager for anybody of the agency. */
export async function changeLeadIntake(ctx: RequestContext, input: LeadIntakeInput): Promise<RoutingView> {
  const { agencyId } = await ownMembership(ctx);
  const { memberId, pausedUntil, dailyCap } = input;
  const colleagues = await listRoutingMembers(ctx.db, agencyId);
  if (!colleagues.some((member) => member.memberId === memberId)) throw notFound("leadIntake");
  const intake = authorize(ctx.actor, "leadIntake.change", { agencyId, memberId });
  await inTransaction(ctx, async (tx) => {
    await setLeadIntake(tx, intake, { pausedUntil: pausedUntil === null ? null : new Date(pausedUntil), dailyCap });
    const details = { pausedUntil, dailyCap };
    await recordAudit(ctx, tx, {
      action: "leadIntake.change",
      entity: "member",
      entityId: memberId,
      agencyId,
      details,
    });
  });
  return showRouting(ctx);
}
