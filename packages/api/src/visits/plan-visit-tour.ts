import { DomainError } from "@repo/domain/domain-error";
import { marketOf } from "@repo/domain/markets/markets";
import { blockedRange, toSlotView } from "@repo/domain/visits/open-slots";
import { planTour } from "@repo/domain/visits/plan-tour";
import { cityTravel } from "@repo/domain/visits/travel-time";
import type { PlanTourInput, TourPlan } from "@repo/domain/visits/visit.schema";
import { type ListingParties, loadListingParties } from "#listings/load-listing-parties";
import type { RequestContext } from "#request-context";
import { openSlotsOf } from "./list-open-slots";

/** An order and times for several homes on one day that all their hosts can keep and the visitor can reach. */
export async function planVisitTour(ctx: RequestContext, { listingIds, date }: PlanTourInput): Promise<TourPlan> {
  const homes = await Promise.all(listingIds.map((listingId) => loadListingParties(ctx, listingId)));
  const [first] = homes;
  if (!first || homes.some(({ timeZone }) => timeZone !== first.timeZone))
    throw new DomainError("invalidInput", "tour.zonesDiffer", { field: "listingIds" });
  const travelMinutes = cityTravel(marketOf(first.market).travel);
  const stops = await Promise.all(homes.map((home) => tourStop(ctx, home, date)));
  const plan = planTour(stops, travelMinutes);
  if (!plan) return null;
  const homeOf = (listingId: string) => homes.find((home) => home.listingId === listingId) ?? first;
  return {
    timeZone: first.timeZone,
    stops: plan.map((stop, index) => {
      const home = homeOf(stop.listingId);
      const before = plan[index - 1];
      return {
        ...toSlotView({ ...stop, seatsLeft: 1, isShortNotice: false }, first.timeZone),
        listingId: stop.listingId,
        listingTitle: home.title,
        travelMinutes: before ? travelMinutes(homeOf(before.listingId).point, home.point) : null,
      };
    }),
  };
}

async function tourStop(ctx: RequestContext, home: ListingParties, date: string) {
  const { slots, policy } = await openSlotsOf(ctx, home, { fromDate: date, days: 1 });
  return {
    listingId: home.listingId,
    point: home.point,
    slots: slots.map((slot) => ({ ...slot, blocked: blockedRange(slot, policy) })),
  };
}
