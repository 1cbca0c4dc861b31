import type { Executor, Transaction } from "@repo/db/client";
import { type ListingRow, listings } from "@repo/db/schema/listings";
import { deliveries, outbox } from "@repo/db/schema/messages";
import { askAgainIfConfirmedBy, lapsedIfConfirmedBy, timeIsUpIfAskedBy } from "@repo/domain/listings/availability";
import { LISTING_TYPES, type ListingType } from "@repo/domain/listings/listing-type";
import type { StandardStatus } from "@repo/domain/listings/standard-status";
import { and, asc, eq, gt, inArray, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import type { Authorized } from "#access/authorize";
import type { OpenedByAvailabilityLink } from "./opened-by-availability-link";

export type ConfirmableListing = Authorized<"listing.edit", ListingRow> | (ListingRow & OpenedByAvailabilityLink);

/** A long list, as after a time without mail server, is worked off over the hours. */
const MOST_AT_ONCE = 500;

/** Waits for whoever is changing the listing, so that an answer and its deadline come one after the other. */
export async function lockListing(tx: Transaction, listingId: string): Promise<ListingRow | undefined> {
  const [listing] = await tx.select().from(listings).where(eq(listings.id, listingId)).for("update");
  return listing;
}

/** `from` is the status of the locked row: a home on hold is offered again. */
export async function markAvailabilityConfirmed(
  tx: Transaction,
  listing: ConfirmableListing,
  { from, now }: { from: StandardStatus; now: Date },
): Promise<ListingRow | undefined> {
  const [confirmed] = await tx
    .update(listings)
    .set({
      availabilityConfirmedAt: now,
      availabilityLapsedAt: null,
      ...(from === "Hold" && { standardStatus: "Active", version: sql`${listings.version} + 1`, updatedAt: now }),
    })
    .where(eq(listings.id, listing.id))
    .returning();
  return confirmed;
}

/** Homes whose confirmation ends soon; each is returned once per confirmation. What was never confirmed is never asked about. */
export async function markAvailabilityAsked(tx: Transaction, now: Date): Promise<ListingRow[]> {
  const due = offeredAnd(
    now,
    byType((listingType) => lte(listings.availabilityConfirmedAt, askAgainIfConfirmedBy(listingType, now))),
    or(isNull(listings.availabilityAskedAt), lte(listings.availabilityAskedAt, listings.availabilityConfirmedAt)),
  );
  const ids = await lockSome(tx, due);
  if (ids.length === 0) return [];
  return tx.update(listings).set({ availabilityAskedAt: now }).where(inArray(listings.id, ids)).returning();
}

/** Holds homes about which nobody answered in time. A letter that reached no mail server asks nobody. */
export async function markAvailabilityLapsed(tx: Transaction, now: Date): Promise<ListingRow[]> {
  const due = offeredAnd(
    now,
    byType((listingType) =>
      and(
        lte(listings.availabilityConfirmedAt, lapsedIfConfirmedBy(listingType, now)),
        wasReachedBy(timeIsUpIfAskedBy(listingType, now)),
      ),
    ),
    gt(listings.availabilityAskedAt, listings.availabilityConfirmedAt),
  );
  const ids = await lockSome(tx, due);
  if (ids.length === 0) return [];
  return tx
    .update(listings)
    .set({
      standardStatus: "Hold",
      availabilityLapsedAt: now,
      version: sql`${listings.version} + 1`,
      updatedAt: now,
    })
    .where(inArray(listings.id, ids))
    .returning();
}

/** On the market and before everybody's eyes. */
const offeredAnd = (now: Date, ...conditions: (SQL | undefined)[]) =>
  and(
    eq(listings.standardStatus, "Active"),
    eq(listings.moderationState, "Approved"),
    eq(listings.hasDisplayConsent, true),
    or(isNull(listings.expiresAt), gt(listings.expiresAt, now)),
    ...conditions,
  );

const byType = (conditionOf: (listingType: ListingType) => SQL | undefined) =>
  or(...LISTING_TYPES.map((listingType) => and(eq(listings.listingType, listingType), conditionOf(listingType))));

/** The letter of the present question reached the agent's mail server by then. */
const wasReachedBy = (moment: Date) => sql`exists (
  select from ${outbox} join ${deliveries} on ${deliveries.outboxId} = ${outbox.id}
  where ${outbox.kind} = 'AvailabilityAsked' and ${outbox.subject}->>'listingId' = ${listings.id}::text
    and ${deliveries.channel} = 'Email'
    and ${deliveries.deliveredAt} >= ${listings.availabilityAskedAt} and ${lte(deliveries.deliveredAt, moment)})`;

/** Whoever is being changed right now is left for the next time. */
async function lockSome(tx: Executor, due: SQL | undefined): Promise<string[]> {
  const rows = await tx
    .select({ id: listings.id })
    .from(listings)
    .where(due)
    .orderBy(asc(listings.availabilityConfirmedAt))
    .limit(MOST_AT_ONCE)
    .for("update", { skipLocked: true });
  return rows.map(({ id }) => id);
}
