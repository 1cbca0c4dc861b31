import type { Transaction } from "@repo/db/client";
import { DomainError } from "@repo/domain/domain-error";
import { sql } from "drizzle-orm";
import { postgresCodeOf } from "#postgres-code";

const LOCK_NOT_AVAILABLE = "55P03";

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
  try {
    await tx.execute(sql`
      select pg_advisory_xact_lock(key) from (
        select distinct hashtextextended(name, 0) as key from unnest(${`{${names.map((name) => JSON.stringify(name)).join(",")}}`}::text[]) as name
        order by key
      ) as keys`);
  } catch (error) {
    // Waiting has an end (`lock_timeout`): the caller is told to try again, and nothing was written.
    if (postgresCodeOf(error) === LOCK_NOT_AVAILABLE) throw new DomainError("conflict", "visit.manyAtOnce");
    throw error;
  }
}
