import { can } from "@repo/domain/access/permissions";
import { DomainError, invalidField } from "@repo/domain/domain-error";
import type { ChangeRoutingInput, RoutingView } from "@repo/domain/leads/lead-routing.schema";
import type { RoutingTarget } from "@repo/domain/leads/routing-rule";
import { authorize } from "#access/authorize";
import { recordAudit } from "#audit/record-audit";
import { ownMembership } from "#identity/own-membership";
import { inTransaction, type RequestContext } from "#request-context";
import { latelySince } from "./lead-ledger";
import { countLeads, findRoutingRules, listOwnLocalities, listRoutingMembers } from "./routing.query";
import { replaceRoutingRules } from "./routing.repository";

/** Every member may see how leads are given out; who decides it is the manager. */
export async function showRouting(ctx: RequestContext): Promise<RoutingView> {
  const own = await ownMembership(ctx);
  const { agencyId } = own;
  const [{ rules, onLate, promise, version }, members, localities, counts] = await Promise.all([
    findRoutingRules(ctx.db, agencyId),
    listRoutingMembers(ctx.db, agencyId),
    listOwnLocalities(ctx.db, agencyId),
    countLeads(ctx.db, agencyId, { lately: latelySince(ctx.now()), today: ctx.now() }),
  ]);
  return {
    rules: [...rules],
    onLate,
    promise,
    version,
    canChange: can(ctx.actor, "routing.change", own),
    market: localities[0]?.market ?? null,
    localities: localities.map(({ id, name }) => ({ id, name })),
    members: members.map(({ pausedUntil, ...member }) => ({
      ...member,
      isSelf: member.memberId === own.memberId,
      pausedUntil: pausedUntil !== null && pausedUntil > ctx.now() ? pausedUntil.toISOString() : null,
      leadsLately: counts.get(member.memberId)?.leadsLately ?? 0,
    })),
  };
}

/** All rules at once, in their order. Leads that have an owner keep it. */
export async function changeRouting(
  ctx: RequestContext,
  { rules, onLate, promise, version }: ChangeRoutingInput,
): Promise<RoutingView> {
  const own = authorize(ctx.actor, "routing.change", await ownMembership(ctx));
  const known = new Set((await listRoutingMembers(ctx.db, own.agencyId)).map(({ memberId }) => memberId));
  for (const [index, { target, condition }] of rules.entries()) {
    if (!membersOf(target).every((memberId) => known.has(memberId)))
      throw invalidField(`rules.${index}.target`, "routing.memberUnknown");
    if ((condition.priceMinorMin ?? 0) > (condition.priceMinorMax ?? Number.POSITIVE_INFINITY))
      throw invalidField(`rules.${index}.condition.priceMinorMax`, "routing.priceReversed");
  }
  await inTransaction(ctx, async (tx) => {
    if (!(await replaceRoutingRules(tx, own, { rules, onLate, promise, version })))
      throw new DomainError("conflict", "routing.changedMeanwhile");
    const { agencyId } = own;
    const details = { rules: rules.length };
    await recordAudit(ctx, tx, { action: "routing.change", entity: "agency", entityId: agencyId, agencyId, details });
  });
  return showRouting(ctx);
}

function membersOf(target: RoutingTarget): string[] {
  switch (target.strategy) {
    case "ListingAgent":
      return [];
    case "Member":
      return [target.memberId];
    case "RoundRobin":
    case "FirstToClaim":
      return target.memberIds;
    case "Weighted":
      return target.members.map(({ memberId }) => memberId);
  }
}
