import type { Executor, Transaction } from "@repo/db/client";
import { agencies, memberships } from "@repo/db/schema/agencies";
import { listings } from "@repo/db/schema/listings";
import { and, asc, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Authorized } from "#access/authorize";

const MOST_SHOWN = 500;

export type GovernedRow = Awaited<ReturnType<typeof listAllAgencies>>[number];
type Governed = Authorized<"agency.govern", { agencyId: string }>;

/** By name. */
export function listAllAgencies(db: Executor, agencyId?: string) {
  return db
    .select({
      agencyId: agencies.id,
      name: agencies.name,
      kind: agencies.kind,
      suspendedAt: agencies.suspendedAt,
      // With names of their own, as Drizzle leaves the table out where there is but one.
      members: sql<number>`(select count(*)::int from ${memberships} member
        where member.agency_id = agencies.id and member.ended_at is null)`,
      publicListings: sql<number>`(select count(*)::int from ${listings} home
        where home.agency_id = agencies.id and home.moderation_state = 'Approved'
          and home.standard_status in ('ComingSoon', 'Active', 'ActiveUnderContract', 'Pending'))`,
    })
    .from(agencies)
    .where(agencyId === undefined ? undefined : eq(agencies.id, agencyId))
    .orderBy(asc(agencies.name), asc(agencies.id))
    .limit(MOST_SHOWN);
}

/** Its homes leave the public with it; returns how many, or nothing when it is suspended already. */
export async function markAgencySuspended(
  tx: Transaction,
  { agencyId }: Governed,
  suspendedAt: Date,
): Promise<number | undefined> {
  await lockHomes(tx, agencyId, eq(listings.moderationState, "Approved"));
  const marked = await tx
    .update(agencies)
    .set({ suspendedAt })
    .where(and(eq(agencies.id, agencyId), isNull(agencies.suspendedAt)))
    .returning({ id: agencies.id });
  if (marked.length === 0) return undefined;
  const hidden = await tx
    .update(listings)
    .set({ moderationState: "Suspended", isSuspendedWithAgency: true, version: sql`${listings.version} + 1` })
    .where(and(eq(listings.agencyId, agencyId), eq(listings.moderationState, "Approved")))
    .returning({ id: listings.id });
  return hidden.length;
}

/** Those homes alone come back that left the public with it, and that nobody decided about since. */
export async function markAgencyRestored(tx: Transaction, { agencyId }: Governed): Promise<number> {
  const left = eq(listings.isSuspendedWithAgency, true);
  await lockHomes(tx, agencyId, left);
  await tx.update(agencies).set({ suspendedAt: null }).where(eq(agencies.id, agencyId));
  const leftWithIt = and(eq(listings.agencyId, agencyId), left);
  const shown = await tx
    .update(listings)
    .set({ moderationState: "Approved", isSuspendedWithAgency: false, version: sql`${listings.version} + 1` })
    .where(and(leftWithIt, eq(listings.moderationState, "Suspended")))
    .returning({ id: listings.id });
  await tx.update(listings).set({ isSuspendedWithAgency: false }).where(leftWithIt);
  return shown.length;
}

/** Homes before their agency, as a decision about one of them does: in the other order the two wait for each other. */
async function lockHomes(tx: Transaction, agencyId: string, which: SQL): Promise<void> {
  await tx
    .select({ id: listings.id })
    .from(listings)
    .where(and(eq(listings.agencyId, agencyId), which))
    .orderBy(asc(listings.id))
    .for("update");
}
