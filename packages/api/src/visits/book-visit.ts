import { DomainError } from "@repo/domain/domain-error";
import { localDateOf, localTimeOf } from "@repo/domain/time/wall-clock";
import { blockedRange, type Slot, toSlotView, type VisitPolicy } from "@repo/domain/visits/open-slots";
import type { BookVisitInput, BookVisitResult } from "@repo/domain/visits/visit.schema";
import { authorize } from "#access/authorize";
import { hashSecret, newSecret } from "#access/secret-link";
import { captureEnquiry } from "#leads/capture-enquiry";
import { followBookedVisit } from "#leads/follow-visit";
import { matchKeyOf } from "#leads/match-key";
import { type NormalisedContact, normaliseContact } from "#leads/normalise-contact";
import { type ListingParties, loadListingParties } from "#listings/load-listing-parties";
import { enqueueMessage } from "#messages/enqueue-message";
import { inTransaction, type RequestContext } from "#request-context";
import { requestHash } from "#request-hash";
import { openSlotsOf } from "./list-open-slots";
import {
  findVisitByKey,
  insertVisitIfFree,
  markManageTokenRotated,
  markVisitJoinedLead,
  type NewVisit,
} from "./visits.repository";

const MAX_ALTERNATIVES = 6;

/** Every rule is computed again here: what a page offered a minute ago proves nothing. */
export async function bookVisit(ctx: RequestContext, input: BookVisitInput): Promise<BookVisitResult> {
  const repeated = await repeatedBooking(ctx, input);
  if (repeated) return repeated;
  const home = await loadListingParties(ctx, input.listingId);
  const contact = normaliseContact(input.contact, home.market);
  const { slot, policy, others } = await slotAsked(ctx, home, input.startsAt);
  const booked = slot && (await bookIfFree(ctx, input, { home, contact, slot, policy }));
  if (booked) return booked;
  // The key may have been spent by this very request sent twice at once.
  return (await repeatedBooking(ctx, input)) ?? { outcome: "slotTaken", alternatives: others };
}

type Booking = { home: ListingParties; contact: NormalisedContact; slot: Slot; policy: VisitPolicy };

function bookIfFree(ctx: RequestContext, input: BookVisitInput, booking: Booking) {
  const { home, contact } = booking;
  const manageToken = newSecret();
  return inTransaction(ctx, async (tx): Promise<BookVisitResult | undefined> => {
    const bookable = authorize(ctx.actor, "visit.book", home);
    const visit = await insertVisitIfFree(tx, bookable, newVisit(ctx, input, booking, manageToken));
    if (!visit) return undefined;

    const { leadId } = await captureEnquiry(tx, {
      kind: "VisitRequest",
      agencyId: home.agencyId,
      listingId: home.listingId,
      ownerMemberId: home.agentMemberId,
      listingType: home.listingType,
      contact,
      matchKey: matchKeyOf(ctx, contact.key),
      userId: visit.visitorUserId,
      message: "",
      consent: input.consent,
      purpose: "ArrangeVisit",
      idempotencyKey: input.idempotencyKey,
      requestHash: visit.requestHash,
      receivedAt: ctx.now(),
    });
    if (leadId === null) throw new DomainError("conflict", "idempotencyKey.reused");
    await markVisitJoinedLead(tx, visit.id, leadId);
    await followBookedVisit(ctx, tx, { agencyId: home.agencyId, leadId, visitId: visit.id });
    await enqueueMessage(tx, { agencyId: home.agencyId, kind: "VisitBooked", subject: { visitId: visit.id } });
    return { outcome: "booked", visitId: visit.id, manageToken };
  });
}

function newVisit(ctx: RequestContext, input: BookVisitInput, booking: Booking, manageToken: string): NewVisit {
  const { home, contact, slot, policy } = booking;
  const localStart = `${localDateOf(slot.startsAt, home.timeZone)}T${localTimeOf(slot.startsAt, home.timeZone)}`;
  return {
    during: slot,
    blocked: blockedRange(slot, policy),
    visitorKey: contact.key,
    visitorName: contact.name,
    visitorUserId: ctx.actor.kind === "user" ? ctx.actor.userId : null,
    localStart,
    timeZoneVersion: process.versions.tz ?? "unknown",
    idempotencyKey: input.idempotencyKey,
    requestHash: requestHash(input),
    manageTokenHash: hashSecret(manageToken),
  };
}

async function slotAsked(ctx: RequestContext, home: ListingParties, startsAt: string) {
  const instant = new Date(startsAt);
  const fromDate = localDateOf(instant, home.timeZone);
  const { slots, policy } = await openSlotsOf(ctx, home, { fromDate, days: 3 });
  const slot = slots.find((open) => open.startsAt.getTime() === instant.getTime());
  const others = slots.filter((open) => open !== slot).slice(0, MAX_ALTERNATIVES);
  return { slot, policy, others: others.map((open) => toSlotView(open, home.timeZone)) };
}

/** The same request again gets the same visit, with a fresh link: only the old link's hash was kept. */
async function repeatedBooking(ctx: RequestContext, input: BookVisitInput): Promise<BookVisitResult | undefined> {
  const visit = await findVisitByKey(ctx.db, input.idempotencyKey);
  if (!visit) return undefined;
  if (visit.requestHash !== requestHash(input)) throw new DomainError("conflict", "idempotencyKey.reused");
  const manageToken = newSecret();
  await markManageTokenRotated(ctx.db, visit.id, hashSecret(manageToken));
  return { outcome: "booked", visitId: visit.id, manageToken };
}
