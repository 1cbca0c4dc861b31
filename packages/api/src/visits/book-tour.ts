import { createHash } from "node:crypto";
import { DomainError } from "@repo/domain/domain-error";
import type { BookTourInput, BookTourResult } from "@repo/domain/visits/visit.schema";
import { hashSecret, newSecret } from "#access/secret-link";
import { normaliseContact } from "#leads/normalise-contact";
import { loadListingParties } from "#listings/load-listing-parties";
import { inTransaction, type RequestContext } from "#request-context";
import { writeVisit } from "./book-visit";
import { listHostIds } from "./host-calendar.query";
import { verifyVisitor } from "./verify-visitor";
import { lockParties } from "./visit-locks.query";
import { findVisitByKey, markManageTokenRotated, releaseOldHolds } from "./visits.repository";

/** Rolls the whole tour back. */
class StopTaken extends Error {
  constructor(readonly listingId: string) {
    super("A stop of the tour is taken.");
  }
}

/** All visits of a tour or none. */
export async function bookTour(ctx: RequestContext, input: BookTourInput): Promise<BookTourResult> {
  const { stops, contact: given, consent } = input;
  const homes = await Promise.all(stops.map(({ listingId }) => loadListingParties(ctx, listingId)));
  const [first] = homes;
  if (!first) throw new DomainError("invalidInput", "input.invalid");
  const contact = normaliseContact(given, first.market);
  const repeated = await repeatedTour(ctx, input);
  if (repeated) return repeated;
  await verifyVisitor(ctx, contact, input.code);
  const hostIds = await Promise.all(homes.map(({ listingId }) => listHostIds(ctx.db, listingId)));
  try {
    return await inTransaction(ctx, async (tx): Promise<BookTourResult> => {
      await lockParties(tx, {
        hostIds: hostIds.flat(),
        propertyIds: homes.map(({ propertyId }) => propertyId),
        visitorKey: contact.key,
      });
      await releaseOldHolds(tx, ctx.now());
      const visits = [];
      for (const [index, { listingId, startsAt }] of stops.entries()) {
        const home = homes[index] ?? first;
        const idempotencyKey = keyOfStop(input.idempotencyKey, index);
        const visit = await writeVisit(ctx, tx, { startsAt, partySize: 1, idempotencyKey, consent }, { home, contact });
        if (!visit) throw new StopTaken(listingId);
        visits.push(visit);
      }
      return { outcome: "booked", visits };
    });
  } catch (error) {
    if (error instanceof StopTaken) return { outcome: "slotTaken", listingIds: [error.listingId] };
    throw error;
  }
}

/** The same tour again gets the same visits, each with a fresh link. */
async function repeatedTour(ctx: RequestContext, input: BookTourInput): Promise<BookTourResult | undefined> {
  const visits = [];
  for (const [index, stop] of input.stops.entries()) {
    const visit = await findVisitByKey(ctx.db, keyOfStop(input.idempotencyKey, index));
    if (!visit) return undefined;
    if (visit.listingId !== stop.listingId || visit.startsAt.toISOString() !== new Date(stop.startsAt).toISOString())
      throw new DomainError("conflict", "idempotencyKey.reused");
    const manageToken = newSecret();
    await markManageTokenRotated(ctx.db, visit.id, hashSecret(manageToken));
    visits.push({ visitId: visit.id, manageToken });
  }
  return { outcome: "booked", visits };
}

/** Each visit has a key of its own, made from the tour's. */
function keyOfStop(idempotencyKey: string, index: number): string {
  const hash = createHash("sha256").update(`${idempotencyKey} ${index}`).digest("hex");
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
