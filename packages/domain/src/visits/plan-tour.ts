import type { GeoPoint } from "#geo/geo-point";
import { MINUTE_MS, overlaps, type TimeRange } from "#visits/time-range";
import type { TravelMinutes } from "#visits/travel-time";

export const MOST_TOUR_STOPS = 6;

/** A time that a host can keep; `blocked` is what it takes of the host's day. */
export type TourSlot = TimeRange & { blocked: TimeRange; hostMemberId: string };
export type TourStop = {
  listingId: string;
  point: GeoPoint;
  /** In order. */
  slots: readonly TourSlot[];
};
export type PlannedStop = TourSlot & { listingId: string };

/**
 * The order and times in which a visitor sees every home and is done soonest, travel between homes included; of equal
 * ends the tour that begins last. Undefined when no order works.
 *
 * Every order is tried (720 for six homes). Within one, the earliest reachable time of each home is right: leaving
 * sooner never makes a later home come later. Then each stop moves as late as the next allows, to wait at home
 * instead of in the street.
 */
export function planTour(stops: readonly TourStop[], travelMinutes: TravelMinutes): PlannedStop[] | undefined {
  let best: PlannedStop[] | undefined;
  for (const order of orders(stops)) {
    const plan = earliestPlan(order, travelMinutes);
    if (plan && (!best || isBetter(plan, best))) best = plan;
  }
  return best;
}

const endOf = (plan: readonly PlannedStop[]) => plan.at(-1)?.endsAt.getTime() ?? 0;
const beginOf = (plan: readonly PlannedStop[]) => plan[0]?.startsAt.getTime() ?? 0;

function isBetter(plan: readonly PlannedStop[], than: readonly PlannedStop[]): boolean {
  return endOf(plan) < endOf(than) || (endOf(plan) === endOf(than) && beginOf(plan) > beginOf(than));
}

function* orders(stops: readonly TourStop[]): Generator<readonly TourStop[]> {
  if (stops.length <= 1) {
    yield stops;
    return;
  }
  for (const [index, first] of stops.entries()) {
    for (const rest of orders(stops.toSpliced(index, 1))) yield [first, ...rest];
  }
}

function earliestPlan(order: readonly TourStop[], travelMinutes: TravelMinutes): PlannedStop[] | undefined {
  const plan: PlannedStop[] = [];
  for (const [index, stop] of order.entries()) {
    const [previous, from] = [plan.at(-1), order[index - 1]];
    const arrival =
      previous && from ? previous.endsAt.getTime() + travelMinutes(from.point, stop.point) * MINUTE_MS : 0;
    const slot = stop.slots.find(
      (free) => free.startsAt.getTime() >= arrival && !plan.some((other) => clash(other, free)),
    );
    if (!slot) return undefined;
    plan.push({ listingId: stop.listingId, ...slot });
  }
  return asLateAsPossible(plan, order, travelMinutes);
}

/** One host shows two homes of the tour and needs the buffers between them. */
const clash = (a: TourSlot, b: TourSlot) => a.hostMemberId === b.hostMemberId && overlaps(a.blocked, b.blocked);

/** Keeps the end of the tour and takes the waiting out of it. */
function asLateAsPossible(
  plan: PlannedStop[],
  order: readonly TourStop[],
  travelMinutes: TravelMinutes,
): PlannedStop[] {
  const late = [...plan];
  for (let index = plan.length - 2; index >= 0; index--) {
    const [stop, next, following] = [order[index], order[index + 1], late[index + 1]];
    if (!stop || !next || !following) continue;
    const deadline = following.startsAt.getTime() - travelMinutes(stop.point, next.point) * MINUTE_MS;
    const others = late.filter((_, other) => other !== index);
    const slot = stop.slots.findLast(
      (free) => free.endsAt.getTime() <= deadline && !others.some((other) => clash(other, free)),
    );
    if (slot) late[index] = { listingId: stop.listingId, ...slot };
  }
  return late;
}
