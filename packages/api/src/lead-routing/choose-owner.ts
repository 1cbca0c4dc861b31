import { type RoutableLead, type RoutingChoice, routeLead } from "@repo/domain/leads/route-lead";
import { localTimeOf } from "@repo/domain/time/wall-clock";
import type { ListingParties } from "#listings/load-listing-parties";
import type { RequestContext } from "#request-context";
import { LeadLedger, latelySince } from "./lead-ledger";
import { findAgencyZone, findRoutingRules, listDecisionsSince, listRoutingMembers } from "./routing.query";

export type RoutedLead = RoutingChoice & { facts: RoutableLead };

/**
 * Who would work a lead about this home that came now. Two that come in the same instant may see the same counts and go
 * to one member; the next ones make up for it.
 */
export async function chooseOwner(ctx: RequestContext, home: ListingParties): Promise<RoutedLead> {
  const { agencyId } = home;
  const now = ctx.now();
  const [timeZone, { rules }, members, decisions] = await Promise.all([
    findAgencyZone(ctx.db, agencyId),
    findRoutingRules(ctx.db, agencyId),
    listRoutingMembers(ctx.db, agencyId),
    listDecisionsSince(ctx.db, agencyId, latelySince(now)),
  ]);
  const ledger = new LeadLedger(timeZone);
  for (const decision of decisions) ledger.note(decision);
  const counts = ledger.countsAt(now);
  const facts: RoutableLead = {
    listingId: home.listingId,
    localityId: home.localityId,
    propertySubType: home.propertySubType,
    intent: home.listingType === "Sale" ? "Buy" : "Rent",
    priceMinor: home.priceMinor,
    agentMemberId: home.agentMemberId,
    localTime: localTimeOf(now, timeZone),
  };
  const routable = members.map(({ memberId, pausedUntil, dailyCap }) => ({
    memberId,
    isPaused: pausedUntil !== null && pausedUntil > now,
    dailyCap,
    ...counts(memberId),
  }));
  return { ...routeLead(facts, rules, routable), facts };
}
