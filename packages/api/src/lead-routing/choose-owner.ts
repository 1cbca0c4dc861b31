import { type RoutableLead, type RoutingChoice, routeLead } from "@repo/domain/leads/route-lead";
import { localTimeOf } from "@repo/domain/time/wall-clock";
import type { ListingParties } from "#listings/load-listing-parties";
import type { RequestContext } from "#request-context";
import { loadRoutableMembers } from "./load-routable-members";
import { findRoutingRules } from "./routing.query";

export type RoutedLead = RoutingChoice & { facts: RoutableLead };

/**
 * Who would work a lead about this home that came now. Two that come in the same instant may see the same counts and go
 * to one member; the next ones make up for it.
 */
export async function chooseOwner(ctx: RequestContext, home: ListingParties): Promise<RoutedLead> {
  const [{ timeZone, members }, { rules }] = await Promise.all([
    loadRoutableMembers(ctx.db, home.agencyId, ctx.now()),
    findRoutingRules(ctx.db, home.agencyId),
  ]);
  const facts: RoutableLead = {
    listingId: home.listingId,
    localityId: home.localityId,
    propertySubType: home.propertySubType,
    intent: home.listingType === "Sale" ? "Buy" : "Rent",
    priceMinor: home.priceMinor,
    agentMemberId: home.agentMemberId,
    localTime: localTimeOf(ctx.now(), timeZone),
  };
  return { ...routeLead(facts, rules, members), facts };
}
