import type { RoutingSimulation, SimulateRoutingInput } from "@repo/domain/leads/lead-routing.schema";
import { type RoutingChoice, routeLead } from "@repo/domain/leads/route-lead";
import { authorize } from "#access/authorize";
import { ownMembership } from "#identity/own-membership";
import type { RequestContext } from "#request-context";
import { LeadLedger, latelySince } from "./lead-ledger";
import { membersAt } from "./load-routable-members";
import { listContactNames, listDecisionsSince, listRoutingMembers } from "./routing.query";

const MOST_SHOWN = 50;

type Replayed = RoutingChoice & { leadId: string; decidedAt: Date; actualMemberId: string };

/** Replays the leads of the last 30 days against draft rules, each as it stood when it came. Nothing is changed. */
export async function simulateRouting(
  ctx: RequestContext,
  { rules }: SimulateRoutingInput,
): Promise<RoutingSimulation> {
  const { agencyId, timeZone } = authorize(ctx.actor, "routing.change", await ownMembership(ctx));
  const since = latelySince(ctx.now());
  const [members, decisions] = await Promise.all([
    listRoutingMembers(ctx.db, agencyId),
    // What the first replayed lead counts lies before it.
    listDecisionsSince(ctx.db, agencyId, latelySince(since)),
  ]);
  const ledger = new LeadLedger(timeZone);
  const replayed: Replayed[] = [];
  for (const { leadId, memberId, facts, decidedAt } of decisions) {
    if (facts === null || decidedAt <= since) {
      ledger.note({ memberId, decidedAt });
      continue;
    }
    const counts = ledger.countsAt(decidedAt);
    const choice = routeLead(facts, rules, membersAt(members, decidedAt, counts));
    ledger.note({ memberId: choice.memberId, decidedAt });
    replayed.push({ ...choice, leadId, decidedAt, actualMemberId: memberId });
  }
  const moved = replayed
    .filter(({ memberId, actualMemberId }) => memberId !== actualMemberId)
    .toReversed()
    .slice(0, MOST_SHOWN);
  const contactNames = await listContactNames(
    ctx.db,
    moved.map(({ leadId }) => leadId),
  );
  return summary({ replayed, moved }, members, contactNames);
}

function summary(
  { replayed, moved }: { replayed: readonly Replayed[]; moved: readonly Replayed[] },
  members: readonly { memberId: string; name: string }[],
  contactNames: ReadonlyMap<string, string>,
): RoutingSimulation {
  const nameOf = (id: string) => members.find(({ memberId }) => memberId === id)?.name ?? "";
  return {
    leads: replayed.length,
    members: members.map(({ memberId, name }) => ({
      memberId,
      name,
      got: replayed.filter(({ actualMemberId }) => actualMemberId === memberId).length,
      wouldGet: replayed.filter((choice) => choice.memberId === memberId).length,
    })),
    moved: moved.map(({ leadId, decidedAt, memberId, actualMemberId, strategy, trace }) => ({
      leadId,
      contactName: contactNames.get(leadId) ?? "",
      decidedAt: decidedAt.toISOString(),
      from: nameOf(actualMemberId),
      to: nameOf(memberId),
      strategy,
      trace,
    })),
  };
}
