import type { Executor } from "@repo/db/client";
import { shortlistEntries } from "@repo/db/schema/shortlist";
import { MOST_SHORTLISTED } from "@repo/domain/shortlist/shortlist.schema";
import { and, desc, eq, sql } from "drizzle-orm";
import type { Authorized } from "#access/authorize";

type OwnShortlist = Authorized<"shortlist.change", { userId: string }>;

/** Keeps what is not kept yet, in the order given; ids of no listing are left out. */
export async function insertKeptHomes(
  db: Executor,
  { userId }: OwnShortlist,
  listingIds: readonly string[],
  keptAt: Date,
): Promise<void> {
  await db.execute(sql`
    insert into ${shortlistEntries} (user_id, listing_id, kept_at)
    select ${userId}, asked.id, ${keptAt.toISOString()}::timestamptz + asked.position * interval '1 millisecond'
    from unnest(${`{${listingIds.join(",")}}`}::uuid[]) with ordinality as asked (id, position)
    join listings on listings.id = asked.id
    on conflict do nothing`);
}

export async function removeKeptHome(db: Executor, { userId }: OwnShortlist, listingId: string): Promise<void> {
  await db
    .delete(shortlistEntries)
    .where(and(eq(shortlistEntries.userId, userId), eq(shortlistEntries.listingId, listingId)));
}

/** The oldest first; of too many, the newest. */
export async function listKeptIds(db: Executor, { userId }: OwnShortlist): Promise<string[]> {
  const rows = await db
    .select({ listingId: shortlistEntries.listingId })
    .from(shortlistEntries)
    .where(eq(shortlistEntries.userId, userId))
    .orderBy(desc(shortlistEntries.keptAt))
    .limit(MOST_SHORTLISTED);
  return rows.map(({ listingId }) => listingId).toReversed();
}
