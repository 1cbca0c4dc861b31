import type { Transaction } from "@repo/db/client";
import { userIdOf } from "@repo/domain/access/actor";
import { DomainError } from "@repo/domain/domain-error";
import { toListingAgent } from "@repo/domain/leads/route-lead";
import type { BookVisitInput, BookVisitResult } from "@repo/domain/visits/visit.schema";
import { authorize } from "#access/authorize";
import { hashSecret, newSecret } from "#access/secret-link";
import { captureEnquiry } from "#leads/capture-enquiry";
import { followBookedVisit } from "#leads/follow-visit";
import { matchKeyOf } from "#leads/match-key";
import { type NormalisedContact, normaliseContact } from "#leads/normalise-contact";
import { type ListingParties, loadListingParties } from "#listings/load-listing-parties";
import { inTransaction, type RequestContext } from "#request-context";
import { requestHash } from "#request-hash";
import { type AskedSlot, askSlot, visitTimeOf } from "./ask-slot";
import { decisionTime } from "./decision-time";
import { promiseVisitLetter } from "./promise-visit-letter";
import { verifyVisitor } from "./verify-visitor";
import { lockParties } from "./visit-locks.query";
import {
  findVisitByKey,
  insertVisitIfFree,
  isHomeTaken,
  markManageTokenRotated,
  markVisitJoinedLead,
  releaseHold,
  releaseOldHolds,
} from "./visits.repository";

/** Every rule is computed again here: what a page offered a minute ago proves nothing. */
export async function bookVisit(ctx: RequestContext, input: BookVisitInput): Promise<BookVisitResult> {
  const repeated = await repeatedBooking(ctx, input);
  if (repeated) return repeated;
  const home = await loadListingParties(ctx, input.listingId);
  const contact = normaliseContact(input.contact, home.market);
  const asked = await askSlot(ctx, home, { ...input, exceptVisitId: input.hold?.visitId ?? null });
  if (asked.slot) await verifyVisitor(ctx, contact, input.code);
  const booked = asked.slot && (await bookIfFree(ctx, input, { home, contact, asked }));
  if (booked) return booked;
  // The key may have been spent by this very request sent twice at once.
  return (await repeatedBooking(ctx, input)) ?? { outcome: "slotTaken" };
}

type Booking = { home: ListingParties; contact: NormalisedContact; asked: AskedSlot };

function bookIfFree(ctx: RequestContext, input: BookVisitInput, { home, contact, asked }: Booking) {
  return inTransaction(ctx, async (tx): Promise<BookVisitResult | undefined> => {
    const hostIds = asked.hosts.map(({ memberId }) => memberId);
    await lockParties(tx, { hostIds, propertyIds: [home.propertyId], visitorKey: contact.key });
    await releaseOldHolds(tx, ctx.now());
    if (input.hold) await releaseHold(tx, { visitId: input.hold.visitId, tokenHash: hashSecret(input.hold.token) });
    // Of many who want one time, all but the first leave here, before anything is computed again.
    if (
      asked.slot &&
      (await isHomeTaken(tx, {
        ...visitTimeOf(asked.slot, home, asked),
        propertyId: home.propertyId,
        exceptVisitId: null,
      }))
    )
      return undefined;
    const visit = await writeVisit(ctx, tx, input, { home, contact });
    return visit && { outcome: "booked", ...visit };
  });
}

type Write = Pick<BookVisitInput, "startsAt" | "partySize" | "idempotencyKey" | "consent">;

/** Within the locks: asks once more, writes the visit and its lead, and promises the letters. */
export async function writeVisit(
  ctx: RequestContext,
  tx: Transaction,
  input: Write,
  { home, contact }: Omit<Booking, "asked">,
): Promise<{ visitId: string; manageToken: string } | undefined> {
  const { slot, policy } = await askSlot(ctx, home, { ...input, db: tx });
  if (!slot) return undefined;
  const manageToken = newSecret();
  const isInstant = policy.confirmation === "Instant";
  const visit = await insertVisitIfFree(tx, authorize(ctx.actor, "visit.book", home), {
    ...visitTimeOf(slot, home, { policy }),
    visitorKey: contact.key,
    visitorName: contact.name,
    visitorUserId: userIdOf(ctx.actor),
    partySize: input.partySize,
    mode: policy.mode,
    status: isInstant ? "Confirmed" : "Pending",
    heldUntil: null,
    decideBy: isInstant ? null : decisionTime(slot, policy, ctx.now()),
    idempotencyKey: input.idempotencyKey,
    requestHash: requestHash(input),
    manageTokenHash: hashSecret(manageToken),
  });
  if (!visit) return undefined;
  const { leadId } = await captureEnquiry(tx, {
    kind: "VisitRequest",
    agencyId: home.agencyId,
    listingId: home.listingId,
    // Who shows the home works the lead.
    routing: { ...toListingAgent(home), facts: null },
    spamSigns: [],
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
  await promiseVisitLetter(tx, visit, isInstant ? "VisitBooked" : "VisitRequested");
  return { visitId: visit.id, manageToken };
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
