import type { Executor } from "@repo/db/client";
import { marketOf } from "@repo/domain/markets/markets";
import { addDays, instantAt, localDateOf, localTimeOf } from "@repo/domain/time/wall-clock";
import { fullGroups } from "@repo/domain/visits/full-groups";
import type { VisitPolicy } from "@repo/domain/visits/listing-visit-policy";
import {
  computeOpenSlots,
  type HomeVisit,
  type Host,
  type MissingTime,
  type SlotAnswer,
  toSlotView,
} from "@repo/domain/visits/open-slots";
import { cityTravel } from "@repo/domain/visits/travel-time";
import type { MissingTimeView, OpenSlotsInput, OpenSlotsView } from "@repo/domain/visits/visit.schema";
import { type ListingParties, loadListingParties } from "#listings/load-listing-parties";
import type { RequestContext } from "#request-context";
import { loadCalendars } from "./host-calendar.query";

export async function listOpenSlots(ctx: RequestContext, input: OpenSlotsInput): Promise<OpenSlotsView> {
  const home = await loadListingParties(ctx, input.listingId);
  const { slots, missing, policy, hosts, homeVisits, fromDate } = await openSlotsOf(ctx, home, input);
  const { timeZone, listingId } = home;
  const full = fullGroups(homeVisits, { listingId, capacity: policy.capacity, partySize: input.partySize });
  return {
    timeZone,
    slots: slots.map((slot) => toSlotView(slot, timeZone)),
    missing: missing.map((time) => toMissingView(time, timeZone)),
    closedDays: closedDays(hosts, fromDate, input.days),
    full: full
      .filter((startsAt) => startsAt > ctx.now())
      .map((startsAt) => ({
        startsAt: startsAt.toISOString(),
        localDate: localDateOf(startsAt, timeZone),
        localTime: localTimeOf(startsAt, timeZone),
      })),
    mode: policy.mode,
    confirmation: policy.confirmation,
    confirmWithinHours: policy.confirmWithinHours,
    capacity: policy.capacity,
  };
}

type Asked = {
  fromDate?: string | undefined;
  days: number;
  /** Of all starts, this one alone. */
  onlyAt?: Date;
  partySize?: number;
  /** A visit that moves, or a hold that becomes a visit. */
  exceptVisitId?: string | null;
  /** The transaction that checks at commit. */
  db?: Executor;
};

export type OpenSlots = SlotAnswer & { policy: VisitPolicy; hosts: Host[]; homeVisits: HomeVisit[]; fromDate: string };

/** Limits count whole weeks, and nights reach over midnight. */
const DAYS_AROUND = 8;

/** One answer for the page that offers times, for the planner of tours and for the commit that checks one. */
export async function openSlotsOf(ctx: RequestContext, home: ListingParties, asked: Asked): Promise<OpenSlots> {
  const { days, partySize = 1, exceptVisitId = null, db = ctx.db } = asked;
  const { timeZone, propertyId, listingId } = home;
  const now = ctx.now();
  const fromDate = asked.fromDate ?? localDateOf(now, timeZone);
  const between = {
    startsAt: instantAt(addDays(fromDate, -DAYS_AROUND), "00:00", timeZone, "begin"),
    endsAt: instantAt(addDays(fromDate, days + DAYS_AROUND), "00:00", timeZone, "end"),
  };
  const { policy, hosts, homeVisits } = await loadCalendars(db, { listingId, propertyId, between, now, exceptVisitId });
  const answer = computeOpenSlots({
    listingId,
    hosts,
    policy,
    point: policy.mode === "Video" ? null : home.point,
    homeVisits,
    travelMinutes: cityTravel(marketOf(home.market).travel),
    partySize,
    fromDate,
    days,
    ...(asked.onlyAt && { onlyAt: asked.onlyAt }),
    timeZone,
    now,
  });
  return { ...answer, policy, hosts, homeVisits, fromDate };
}

function toMissingView({ startsAt, endsAt, reason }: MissingTime, timeZone: string): MissingTimeView {
  return {
    localDate: localDateOf(startsAt, timeZone),
    from: localTimeOf(startsAt, timeZone),
    until: localTimeOf(endsAt, timeZone),
    reason,
  };
}

/** Days on which every host is away by an override that may be told. */
function closedDays(hosts: readonly Host[], fromDate: string, days: number) {
  const dates = Array.from({ length: days }, (_, day) => addDays(fromDate, day));
  return dates.flatMap((localDate) => {
    const away = hosts.map(({ overrides }) =>
      overrides.find(
        ({ date, hours, publicReason }) => date === localDate && hours.length === 0 && publicReason !== "",
      ),
    );
    const [first] = away;
    return first && away.every((override) => override !== undefined) ? [{ localDate, reason: first.publicReason }] : [];
  });
}
