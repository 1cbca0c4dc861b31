import type { Executor } from "@repo/db/client";
import { localDateOf, localTimeOf } from "@repo/domain/time/wall-clock";
import { blockedRange, groupKeyOf, type Slot, toSlotView } from "@repo/domain/visits/open-slots";
import type { SlotView } from "@repo/domain/visits/visit.schema";
import type { ListingParties } from "#listings/load-listing-parties";
import type { RequestContext } from "#request-context";
import { type OpenSlots, openSlotsOf } from "./list-open-slots";
import type { VisitTime } from "./visits.repository";

const MAX_ALTERNATIVES = 6;
const DAYS_OF_ALTERNATIVES = 3;

type Wish = {
  startsAt: string;
  partySize: number;
  exceptVisitId?: string | null;
  /** The transaction that decides: it looks at the one day only, as others wait for it. */
  db?: Executor;
};

export type AskedSlot = OpenSlots & { slot: Slot | undefined; alternatives: SlotView[] };

/** The very slot asked for, when it is open now, and others near it. */
export async function askSlot(ctx: RequestContext, home: ListingParties, wish: Wish): Promise<AskedSlot> {
  const { startsAt, ...asked } = wish;
  const instant = new Date(startsAt);
  const days = asked.db ? 1 : DAYS_OF_ALTERNATIVES;
  const open = await openSlotsOf(ctx, home, { ...asked, fromDate: localDateOf(instant, home.timeZone), days });
  const slot = open.slots.find((free) => free.startsAt.getTime() === instant.getTime());
  const others = open.slots.filter((free) => free !== slot).slice(0, MAX_ALTERNATIVES);
  return { ...open, slot, alternatives: others.map((free) => toSlotView(free, home.timeZone)) };
}

/** What is stored of a slot: the promise by the home's wall clock with the clock rules known now, and the instants. */
export function visitTimeOf(slot: Slot, home: ListingParties, { policy }: Pick<OpenSlots, "policy">): VisitTime {
  const { startsAt, endsAt, hostMemberId } = slot;
  const isShared = policy.capacity > 1;
  return {
    during: { startsAt, endsAt },
    blocked: blockedRange(slot, policy),
    hostMemberId,
    localStart: `${localDateOf(startsAt, home.timeZone)}T${localTimeOf(startsAt, home.timeZone)}`,
    timeZoneVersion: process.versions.tz ?? "unknown",
    groupKey: isShared ? groupKeyOf(home.listingId, startsAt) : crypto.randomUUID(),
  };
}
