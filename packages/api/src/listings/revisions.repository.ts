import { nameOf } from "@repo/db/account-columns";
import type { Executor, Transaction } from "@repo/db/client";
import { users } from "@repo/db/schema/identity";
import { type ListingRow, listingRevisions, type RevisionRow } from "@repo/db/schema/listings";
import { places } from "@repo/db/schema/places";
import type { RevisionChange } from "@repo/domain/listings/diff-revisions";
import type { ListingContent } from "@repo/domain/listings/listing-content";
import type { ModerationRule } from "@repo/domain/moderation/moderation.schema";
import { and, desc, eq, inArray } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Authorized } from "#access/authorize";
import { findContent } from "./listing-content.repository";

const cities = alias(places, "cities");
const isOpen = eq(listingRevisions.state, "Submitted");

export async function findOpenRevision(db: Executor, listingId: string): Promise<RevisionRow | undefined> {
  const [revision] = await db
    .select()
    .from(listingRevisions)
    .where(and(eq(listingRevisions.listingId, listingId), isOpen));
  return revision;
}

export type Revision = NonNullable<Awaited<ReturnType<typeof findOpenRevision>>>;

/** Keeps others from deciding it until the transaction ends. */
export async function lockRevision(tx: Transaction, revisionId: string): Promise<RevisionRow | undefined> {
  const [revision] = await tx.select().from(listingRevisions).where(eq(listingRevisions.id, revisionId)).for("update");
  return revision;
}

/** A listing has one open revision: the latest. */
export async function replaceOpenRevision(
  tx: Transaction,
  { id: listingId, agencyId }: Authorized<"listing.edit", ListingRow>,
  { changes, authorUserId, at }: { changes: readonly RevisionChange[]; authorUserId: string; at: Date },
): Promise<void> {
  await tx
    .update(listingRevisions)
    .set({ state: "Replaced", decidedAt: at })
    .where(and(eq(listingRevisions.listingId, listingId), isOpen));
  if (changes.length === 0) return;
  const fields = Object.fromEntries(changes.map(({ field, after }) => [field, after]));
  await tx.insert(listingRevisions).values({ agencyId, listingId, authorUserId, changes: fields, submittedAt: at });
}

type Decided = {
  state: "Applied" | "Refused";
  decidedByUserId: string;
  decidedAt: Date;
  rule?: ModerationRule;
  reason?: string;
};

export async function markRevisionDecided(
  tx: Transaction,
  _listing: Authorized<"moderation.decide", ListingRow>,
  revisionId: string,
  decided: Decided,
): Promise<void> {
  await tx.update(listingRevisions).set(decided).where(eq(listingRevisions.id, revisionId));
}

/** Per listing the last one that was not replaced. */
export async function listLatestRevisions(
  db: Executor,
  listingIds: readonly string[],
): Promise<Map<string, RevisionRow>> {
  if (listingIds.length === 0) return new Map();
  const rows = await db
    .selectDistinctOn([listingRevisions.listingId])
    .from(listingRevisions)
    .where(
      and(
        inArray(listingRevisions.listingId, [...listingIds]),
        inArray(listingRevisions.state, ["Submitted", "Applied", "Refused"]),
      ),
    )
    .orderBy(listingRevisions.listingId, desc(listingRevisions.submittedAt), desc(listingRevisions.id));
  return new Map(rows.map((row) => [row.listingId, row]));
}

export async function findAuthorName(db: Executor, { authorUserId }: RevisionRow): Promise<string> {
  const [author] = await db
    .select({ name: nameOf(users) })
    .from(users)
    .where(eq(users.id, authorUserId));
  return author?.name ?? "";
}

/** "Indiranagar, Bengaluru" for each id. */
export async function listLocalityNames(db: Executor, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db
    .select({ id: places.id, name: places.name, city: cities.name })
    .from(places)
    .leftJoin(cities, eq(cities.id, places.cityId))
    .where(inArray(places.id, [...ids]));
  return new Map(rows.map(({ id, name, city }) => [id, [name, city].filter(Boolean).join(", ")]));
}

/** What a listing says with the edit that waits, as its agent goes on editing it. */
export async function findEditedContent(db: Executor, listingId: string): Promise<ListingContent | undefined> {
  const stored = await findContent(db, listingId);
  const revision = await findOpenRevision(db, listingId);
  return stored && { ...stored.content, ...revision?.changes };
}
