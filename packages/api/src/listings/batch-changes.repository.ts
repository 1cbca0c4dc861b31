import { nameOf } from "@repo/db/account-columns";
import type { Executor, Transaction } from "@repo/db/client";
import { users } from "@repo/db/schema/identity";
import { type BatchChangeRow, listingBatchChanges, listings } from "@repo/db/schema/listings";
import { properties } from "@repo/db/schema/properties";
import type { MarketCode } from "@repo/domain/markets/market";
import { and, asc, desc, eq, gt, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import type { ListingScope } from "./agent-listings.query";
import { type EditableListing, insertPropertyEvent, type ListingRow } from "./listings.repository";

export async function findMarketOf(db: Executor, { propertyId }: Pick<ListingRow, "propertyId">): Promise<MarketCode> {
  const [home] = await db.select({ market: properties.market }).from(properties).where(eq(properties.id, propertyId));
  if (!home) throw new Error("A listing has a property.");
  return home.market;
}

type Part = Pick<BatchChangeRow, "batchId" | "listingId">;
const isPart = ({ batchId, listingId }: Part) =>
  and(eq(listingBatchChanges.batchId, batchId), eq(listingBatchChanges.listingId, listingId));

/** Whether the same press reached this listing before. */
export async function isInBatch(db: Executor, part: Part): Promise<boolean> {
  const [found] = await db
    .select({ listingId: listingBatchChanges.listingId })
    .from(listingBatchChanges)
    .where(isPart(part));
  return found !== undefined;
}

type NewBatchChange = Pick<
  BatchChangeRow,
  | "batchId"
  | "authorUserId"
  | "effect"
  | "formerPriceMinor"
  | "priceMinor"
  | "standardStatus"
  | "versionAfter"
  | "changedAt"
>;

/** `former` is the listing as it was before the press. */
export async function insertBatchChange(
  tx: Transaction,
  former: EditableListing,
  change: NewBatchChange,
): Promise<void> {
  await tx.insert(listingBatchChanges).values({
    ...change,
    listingId: former.id,
    agencyId: former.agencyId,
    formerPreviousPriceMinor: former.previousListPriceMinor,
    formerStatus: former.standardStatus,
    formerConfirmedAt: former.availabilityConfirmedAt,
    formerLapsedAt: former.availabilityLapsedAt,
  });
}

/** Changes with what their undoing looks at. */
function selectChanges(db: Executor, where: SQL | undefined) {
  return db
    .select({
      change: listingBatchChanges,
      authorName: nameOf(users),
      title: listings.title,
      agencyId: listings.agencyId,
      agentMemberId: listings.agentMemberId,
      version: listings.version,
      availabilityConfirmedAt: listings.availabilityConfirmedAt,
      market: properties.market,
    })
    .from(listingBatchChanges)
    .innerJoin(listings, eq(listings.id, listingBatchChanges.listingId))
    .innerJoin(properties, eq(properties.id, listings.propertyId))
    .innerJoin(users, eq(users.id, listingBatchChanges.authorUserId))
    .where(where)
    .orderBy(desc(listingBatchChanges.changedAt), asc(listings.title), asc(listings.id));
}

export function listBatch(db: Executor, batchId: string) {
  return selectChanges(db, eq(listingBatchChanges.batchId, batchId));
}

type Lately = { scopes: readonly ListingScope[]; since: Date; limit: number };

/** Of the latest presses since then on listings of these scopes, newest first. */
export async function listLatestBatches(db: Executor, { scopes, since, limit }: Lately) {
  const within = or(
    ...scopes.map(({ agencyId, agentMemberId }) =>
      and(
        eq(listings.agencyId, agencyId),
        agentMemberId === null ? undefined : eq(listings.agentMemberId, agentMemberId),
      ),
    ),
  );
  if (within === undefined) return [];
  const isRecent = and(within, gt(listingBatchChanges.changedAt, since), isNull(listingBatchChanges.undoneAt));
  const latest = db
    .select({ batchId: listingBatchChanges.batchId })
    .from(listingBatchChanges)
    .innerJoin(listings, eq(listings.id, listingBatchChanges.listingId))
    .where(isRecent)
    .groupBy(listingBatchChanges.batchId)
    .orderBy(desc(sql`max(${listingBatchChanges.changedAt})`))
    .limit(limit);
  return selectChanges(db, and(isRecent, inArray(listingBatchChanges.batchId, latest)));
}

export async function lockBatchChange(tx: Transaction, part: Part): Promise<BatchChangeRow | undefined> {
  const [change] = await tx.select().from(listingBatchChanges).where(isPart(part)).for("update");
  return change;
}

export async function markUndone(tx: Transaction, part: Part, undoneAt: Date): Promise<void> {
  await tx.update(listingBatchChanges).set({ undoneAt }).where(isPart(part));
}

/**
 * As the listing was before the press, by compare-and-set on its version. History is only added to: what buyers saw meanwhile
 * stays in it.
 */
export async function restoreOffer(
  tx: Transaction,
  listing: EditableListing,
  { change, restoredAt }: { change: BatchChangeRow; restoredAt: Date },
): Promise<boolean> {
  const [restored] = await tx
    .update(listings)
    .set({
      ...(change.effect === "Price"
        ? { listPriceMinor: change.formerPriceMinor, previousListPriceMinor: change.formerPreviousPriceMinor }
        : {
            standardStatus: change.formerStatus,
            availabilityConfirmedAt: change.formerConfirmedAt,
            availabilityLapsedAt: change.formerLapsedAt,
          }),
      version: sql`${listings.version} + 1`,
      updatedAt: restoredAt,
    })
    .where(and(eq(listings.id, listing.id), eq(listings.version, change.versionAfter)))
    .returning();
  if (!restored) return false;
  if (change.formerPriceMinor !== listing.listPriceMinor) await insertPropertyEvent(tx, restored, "PriceChanged");
  if (change.formerStatus !== listing.standardStatus) await insertPropertyEvent(tx, restored, "StatusChanged");
  return true;
}
