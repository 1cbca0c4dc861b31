import type { Executor, Transaction } from "@repo/db/client";
import { currentRequestId } from "@repo/db/request-id";
import { alertCursor, alertEntries, savedSearches } from "@repo/db/schema/alerts";
import { listings } from "@repo/db/schema/listings";
import { outbox } from "@repo/db/schema/messages";
import { propertyEvents } from "@repo/db/schema/properties";
import { listingChanges } from "@repo/db/schema/search";
import { eq, sql } from "drizzle-orm";
import type { SavedSearchRow } from "./saved-searches.repository";

/**
 * Numbers of the listings that changed since the last call that committed, and moves on; a second worker waits here.
 * Read from the same feed and in the same way as the search index follows it, so nothing falls between two calls.
 */
export async function takeChangedListings(tx: Transaction): Promise<number[]> {
  await tx.execute(sql`select from ${alertCursor} for update`);
  const [row] = await tx.execute<{ numbers: number[] | null }>(sql`
    with touched as (
      select distinct ${listingChanges.number} as number from ${listingChanges}, ${alertCursor}
      where ${listingChanges.xid} >= pg_snapshot_xmax(${alertCursor.matched})
         or ${listingChanges.xid} = any (array(select pg_snapshot_xip(${alertCursor.matched})))
    ), moved as (
      update ${alertCursor} set matched = pg_current_snapshot()
    )
    select (select json_agg(number) from touched) as numbers`);
  return row?.numbers ?? [];
}

/**
 * Notes each home that a search should tell about, with its reason: on the market only since the search was confirmed,
 * or, when it was there or told before, cheaper or offered again since. Nothing is noted twice for one event.
 */
export async function insertAlertEntries(
  tx: Transaction,
  { id, confirmedAt }: Pick<SavedSearchRow, "id" | "confirmedAt">,
  listingIds: readonly string[],
  foundAt: Date,
): Promise<void> {
  if (confirmedAt === null || listingIds.length === 0) return;
  const since = sql`${confirmedAt.toISOString()}::timestamptz`;
  const latest = (kind: "Listed" | "PriceChanged" | "StatusChanged") => sql`(
    select event.id, event.standard_status, event.price_minor, event.occurred_at from ${propertyEvents} event
    where event.listing_id = ${listings.id} and event.kind = ${kind} and event.occurred_at > ${since}
    order by event.occurred_at desc, event.id desc limit 1)`;
  await tx.execute(sql`
    with homes as (
      select ${listings}.*, ${listings.onMarketAt} > ${since} and not exists (select from ${alertEntries} told
          where told.saved_search_id = ${id} and told.listing_id = ${listings.id}) as is_new
      from ${listings} where ${listings.id} = any (${`{${listingIds.join(",")}}`}::uuid[])
    ), news as (
      select id as listing_id, 'NewListing' as reason, id as event_id from homes where is_new
      union all
      select listings.id, 'PriceDrop', event.id
      from homes as listings, lateral ${latest("PriceChanged")} as event
      where not is_new and event.price_minor = list_price_minor and previous_list_price_minor > list_price_minor
      union all
      select listings.id, 'BackOnMarket', event.id
      from homes as listings, lateral ${latest("StatusChanged")} as event
      where not is_new and event.standard_status = 'Active'
      union all
      -- Listed anew, with the date on the market of the listing before.
      select listings.id, 'BackOnMarket', event.id
      from homes as listings, lateral ${latest("Listed")} as event
      where not is_new and event.occurred_at > on_market_at + interval '1 day'
    )
    insert into ${alertEntries} (saved_search_id, listing_id, reason, event_id, found_at)
    select ${id}, listing_id, reason, event_id, ${foundAt.toISOString()}::timestamptz from news
    on conflict do nothing`);
}

/** Promises one letter about everything found and not yet sent; does nothing when there is nothing. */
export async function promiseAlert(db: Executor, savedSearchId: string, sentAt: Date): Promise<void> {
  await db.execute(sql`
    with message as (
      insert into ${outbox} (kind, subject)
      select 'SavedSearchAlert', jsonb_build_object('savedSearchId', ${savedSearchId}::text)
      where exists (select from ${alertEntries} where saved_search_id = ${savedSearchId} and outbox_id is null)
      returning id
    ), sent as (
      update ${alertEntries} set outbox_id = message.id from message
      where saved_search_id = ${savedSearchId} and outbox_id is null
    ), noted as (
      update ${savedSearches} set last_sent_at = ${sentAt.toISOString()}::timestamptz from message
      where ${savedSearches.id} = ${savedSearchId}
    )
    select promise_delivery(id, ${currentRequestId() ?? null}) from message`);
}

/** Confirmed searches that have something to tell. */
export function listSearchesWithNews(db: Executor) {
  return db
    .select()
    .from(savedSearches)
    .where(sql`${savedSearches.endedAt} is null and ${savedSearches.confirmedAt} is not null and exists (
      select from ${alertEntries} entry where entry.saved_search_id = ${savedSearches.id} and entry.outbox_id is null)`);
}

export function listEntriesOfMessage(db: Executor, outboxId: string) {
  return db
    .select({ listingId: alertEntries.listingId, reason: alertEntries.reason })
    .from(alertEntries)
    .where(eq(alertEntries.outboxId, outboxId))
    .orderBy(alertEntries.foundAt, alertEntries.listingId);
}
