import { DomainError } from "@repo/domain/domain-error";
import { localDateOf } from "@repo/domain/time/wall-clock";
import { fullGroups } from "@repo/domain/visits/full-groups";
import type { WaitForSeatInput } from "@repo/domain/visits/visit.schema";
import { loadListingParties } from "#listings/load-listing-parties";
import type { RequestContext } from "#request-context";
import { openSlotsOf } from "./list-open-slots";
import { insertWaitOnce } from "./visit-waits.repository";

/** For a shared visit that is full now; asking twice is waiting once. */
export async function waitForSeat(ctx: RequestContext, input: WaitForSeatInput): Promise<null> {
  const home = await loadListingParties(ctx, input.listingId);
  const startsAt = new Date(input.startsAt);
  const { homeVisits, policy } = await openSlotsOf(ctx, home, {
    fromDate: localDateOf(startsAt, home.timeZone),
    days: 1,
    partySize: input.partySize,
  });
  const full = fullGroups(homeVisits, { ...input, capacity: policy.capacity });
  const isFull = full.some((start) => start.getTime() === startsAt.getTime());
  if (!isFull || startsAt <= ctx.now()) throw new DomainError("invalidState", "visit.notFull");
  await insertWaitOnce(ctx.db, { ...input, startsAt });
  return null;
}
