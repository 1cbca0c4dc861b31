import type { Transaction } from "@repo/db/client";
import { sql } from "drizzle-orm";

type Parties = { hostIds: readonly string[]; propertyIds: readonly string[]; visitorKey?: string };

/**
 * Until the transaction ends, nobody else gives away time of these hosts, homes and this visitor. The exclusion
 * constraints alone keep visits apart, but not the way between them. Taken in one order, so that no two wait for
 * each other.
 */
export async function lockParties(tx: Transaction, { hostIds, propertyIds, visitorKey }: Parties): Promise<void> {
  const names = [
    ...hostIds.map((id) => `host ${id}`),
    ...propertyIds.map((id) => `home ${id}`),
    ...(visitorKey === undefined ? [] : [`visitor ${visitorKey}`]),
  ];
  await tx.execute(sql`
    select pg_advisory_xact_lock(key) from (
      select distinct hashtextextended(name, 0) as key from unnest(${`{${names.map((name) => JSON.stringify(name)).join(",")}}`}::text[]) as name
      order by key
    ) as keys`);
}
