import { addDays, instantAt, localDateOf } from "@repo/domain/time/wall-clock";
import { computeOpenSlots, type Slot, toSlotView, type VisitPolicy } from "@repo/domain/visits/open-slots";
import type { OpenSlotsInput, OpenSlotsView } from "@repo/domain/visits/visit.schema";
import { type ListingParties, loadListingParties } from "#listings/load-listing-parties";
import type { RequestContext } from "#request-context";
import { findVisitPolicy, listAvailabilityRules, listBusyRanges } from "./host-calendar.query";

export async function listOpenSlots(ctx: RequestContext, input: OpenSlotsInput): Promise<OpenSlotsView> {
  const home = await loadListingParties(ctx, input.listingId);
  const { slots } = await openSlotsOf(ctx, home, input);
  return { timeZone: home.timeZone, slots: slots.map((slot) => toSlotView(slot, home.timeZone)) };
}

/** One answer for the page that offers times and for the commit that checks one. */
export async function openSlotsOf(
  ctx: RequestContext,
  home: ListingParties,
  { fromDate, days }: { fromDate?: string | undefined; days: number },
): Promise<{ slots: Slot[]; policy: VisitPolicy }> {
  const { timeZone, agentMemberId: hostMemberId, propertyId } = home;
  const now = ctx.now();
  const from = fromDate ?? localDateOf(now, timeZone);
  // A day more on each side: the host's buffers may reach over midnight.
  const between = {
    startsAt: instantAt(addDays(from, -1), "00:00", timeZone, "begin"),
    endsAt: instantAt(addDays(from, days + 1), "00:00", timeZone, "end"),
  };
  const [rules, policy, busy] = await Promise.all([
    listAvailabilityRules(ctx.db, hostMemberId),
    findVisitPolicy(ctx.db, home.listingId),
    listBusyRanges(ctx.db, { hostMemberId, propertyId, between }),
  ]);
  return { slots: computeOpenSlots({ rules, policy, busy, fromDate: from, days, timeZone, now }), policy };
}
