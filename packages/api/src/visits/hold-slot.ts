import { DomainError } from "@repo/domain/domain-error";
import type { HoldSlotInput, HoldSlotResult } from "@repo/domain/visits/visit.schema";
import { authorize } from "#access/authorize";
import { hashSecret, newSecret } from "#access/secret-link";
import { loadListingParties } from "#listings/load-listing-parties";
import { inTransaction, type RequestContext } from "#request-context";
import { askSlot, visitTimeOf } from "./ask-slot";
import { lockParties } from "./visit-locks.query";
import { countHolds, insertVisitIfFree, releaseOldHolds } from "./visits.repository";

const HOLD_MINUTES = 10;
/** Of one home at a time: who takes no cookies could otherwise keep its whole calendar shut. Booking needs no hold. */
const MOST_HELD = 6;

/** Keeps a time while its form is filled in; a browser keeps one at a time, so nobody can keep a day shut. */
export async function holdSlot(ctx: RequestContext, input: HoldSlotInput): Promise<HoldSlotResult> {
  const home = await loadListingParties(ctx, input.listingId);
  const asked = await askSlot(ctx, home, input);
  if (!asked.slot) return { outcome: "slotTaken" };
  const visitorKey = `hold:${ctx.deviceId ?? crypto.randomUUID()}`;
  const held = await inTransaction(ctx, async (tx): Promise<HoldSlotResult | undefined> => {
    const hostIds = asked.hosts.map(({ memberId }) => memberId);
    await lockParties(tx, { hostIds, propertyIds: [home.propertyId], visitorKey });
    await releaseOldHolds(tx, ctx.now(), visitorKey);
    if ((await countHolds(tx, home.propertyId)) >= MOST_HELD)
      throw new DomainError("limitExceeded", "visit.tooManyHolds");
    const { slot, policy } = await askSlot(ctx, home, { ...input, db: tx });
    if (!slot) return undefined;
    const token = newSecret();
    const heldUntil = new Date(ctx.now().getTime() + HOLD_MINUTES * 60_000);
    const visit = await insertVisitIfFree(tx, authorize(ctx.actor, "visit.book", home), {
      ...visitTimeOf(slot, home, { policy }),
      visitorKey,
      visitorName: "",
      visitorUserId: null,
      partySize: input.partySize,
      mode: policy.mode,
      status: "Held",
      heldUntil,
      decideBy: null,
      idempotencyKey: crypto.randomUUID(),
      requestHash: "",
      manageTokenHash: hashSecret(token),
    });
    return visit && { outcome: "held", hold: { visitId: visit.id, token }, heldUntil: heldUntil.toISOString() };
  });
  return held ?? { outcome: "slotTaken" };
}
