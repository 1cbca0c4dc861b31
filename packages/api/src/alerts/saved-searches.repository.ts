import type { Executor, Transaction } from "@repo/db/client";
import { newRowId } from "@repo/db/row-id";
import { savedSearches } from "@repo/db/schema/alerts";
import { blindIndex } from "@repo/db/sealing/blind-index";
import { open, seal } from "@repo/db/sealing/seal";
import { and, asc, count, desc, eq, gt, isNotNull, isNull, sql } from "drizzle-orm";
import type { Authorized } from "#access/authorize";
import type { OpenedByAlertLink } from "./opened-by-alert-link";

type StoredSearch = typeof savedSearches.$inferSelect;
export type SavedSearchRow = Omit<StoredSearch, "email" | "emailIndex"> & { email: string };
type NewSavedSearch = Omit<typeof savedSearches.$inferInsert, "id" | "email" | "emailIndex"> & { email: string };

function opened({ emailIndex: _index, ...search }: StoredSearch): SavedSearchRow {
  return { ...search, email: open("saved_searches.email", search.id, search.email) };
}

/** The same search saved again for the same address takes the new name and schedule. */
export async function upsertSavedSearch(tx: Transaction, search: NewSavedSearch): Promise<SavedSearchRow> {
  const id = newRowId();
  const [saved] = await tx
    .insert(savedSearches)
    .values({
      ...search,
      id,
      email: seal("saved_searches.email", id, search.email),
      emailIndex: blindIndex("email", search.email),
    })
    .onConflictDoUpdate({
      target: [savedSearches.emailIndex, savedSearches.criteriaHash],
      set: {
        name: search.name,
        schedule: search.schedule,
        timeZone: search.timeZone,
        userId: sql`coalesce(${savedSearches.userId}, excluded.user_id)`,
      },
    })
    .returning();
  if (!saved) throw new Error("An upsert gave no row.");
  return opened(saved);
}

/** How many searches the address keeps, and how many it was asked to confirm since. */
export async function countSearchesOf(db: Executor, email: string, since: Date) {
  const [counts] = await db
    .select({
      kept: count(),
      unconfirmedSince: sql<number>`count(*) filter (where ${isNull(savedSearches.confirmedAt)}
        and ${gt(savedSearches.createdAt, since)})::int`,
    })
    .from(savedSearches)
    .where(and(eq(savedSearches.emailIndex, blindIndex("email", email)), isNull(savedSearches.endedAt)));
  return counts ?? { kept: 0, unconfirmedSince: 0 };
}

export async function findSavedSearch(db: Executor, savedSearchId: string): Promise<SavedSearchRow | undefined> {
  const [search] = await db.select().from(savedSearches).where(eq(savedSearches.id, savedSearchId));
  return search && opened(search);
}

export async function listSavedSearchesOf(db: Executor, userId: string): Promise<SavedSearchRow[]> {
  const rows = await db
    .select()
    .from(savedSearches)
    .where(and(eq(savedSearches.userId, userId), isNull(savedSearches.endedAt)))
    .orderBy(desc(savedSearches.createdAt));
  return rows.map(opened);
}

/** Confirmed and not ended, in the order of their ids, so that pages of them never overlap. */
export async function listWatchedSearches(db: Executor, afterId: string, limit: number): Promise<SavedSearchRow[]> {
  const rows = await db
    .select()
    .from(savedSearches)
    .where(and(isNotNull(savedSearches.confirmedAt), isNull(savedSearches.endedAt), gt(savedSearches.id, afterId)))
    .orderBy(asc(savedSearches.id))
    .limit(limit);
  return rows.map(opened);
}

/** Either proof opens the door: the account that saved it, or a link of its letters. */
type ChangeableSearch = SavedSearchRow & (Authorized<"savedSearch.change", SavedSearchRow> | OpenedByAlertLink);

export async function updateSavedSearch(
  db: Executor,
  { id }: ChangeableSearch,
  changes: Partial<Pick<SavedSearchRow, "schedule" | "confirmedAt" | "endedAt">>,
): Promise<void> {
  await db.update(savedSearches).set(changes).where(eq(savedSearches.id, id));
}
