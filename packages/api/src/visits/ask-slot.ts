import type { Executor } from "@repo/db/client";
import { localDateOf, localTimeOf } from "@repo/domain/time/wall-clock";
import { blockedRange, groupKeyOf, type Slot } from "@repo/domain/visits/open-slots";
import type { ListingParties } from "#listings/load-listing-parties";
import type { RequestContext } from "#request-context";
import { type OpenSlots, openSlotsOf } from "./list-open-slots";
import type { VisitTime } from "./visits.repository";

type Wish = {
  startsAt: string;
  partySize: number;
  exceptVisitId?: string | null;
  /** The transaction that decides. */
  db?: Executor;
};

export type AskedSlot = OpenSlots & { slot: Slot | undefined };

/** The very slot asked for, when it is open now. It looks at nothing else, as others wait for the answer. */
export async function askSlot(ctx: RequestContext, home: ListingParties, wish: Wish): Promise<AskedSlot> {
  const { startsAt, ...asked } = wish;
  const onlyAt = new Date(startsAt);
  const open = await openSlotsOf(ctx, home, {
    ...asked,
    fromDate: localDateOf(onlyAt, home.timeZone),
    days: 1,
    onlyAt,
  });
  return { ...open, slot: open.slots[0] };
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
