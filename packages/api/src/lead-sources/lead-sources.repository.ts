import type { Executor } from "@repo/db/client";
import { enquiries, leadSources } from "@repo/db/schema/leads";
import { listings } from "@repo/db/schema/listings";
import type { LeadSource } from "@repo/domain/leads/lead-source.schema";
import { and, asc, eq, inArray, isNull, like, or, type SQL, sql } from "drizzle-orm";
import type { Authorized } from "#access/authorize";

export type LeadSourceRow = typeof leadSources.$inferSelect;
type OwnAgency = Authorized<"leadSource.change", { agencyId: string }>;

/** One that was not revoked. */
export async function findLeadSource(db: Executor, sourceId: string): Promise<LeadSourceRow | undefined> {
  const [source] = await db
    .select()
    .from(leadSources)
    .where(and(eq(leadSources.id, sourceId), isNull(leadSources.revokedAt)));
  return source;
}

export async function insertLeadSource(
  db: Executor,
  { agencyId }: OwnAgency,
  source: Pick<LeadSourceRow, "name" | "portal" | "fallbackListingId" | "secret">,
): Promise<string> {
  const [stored] = await db
    .insert(leadSources)
    .values({ ...source, agencyId })
    .returning({ id: leadSources.id });
  if (!stored) throw new Error("An insert without a conflict returns its row.");
  return stored.id;
}

/** False when there is none of the agency, or it was revoked before. */
export async function revokeLeadSource(
  db: Executor,
  { agencyId }: OwnAgency,
  sourceId: string,
  now: Date,
): Promise<boolean> {
  const revoked = await db
    .update(leadSources)
    .set({ revokedAt: now })
    .where(and(eq(leadSources.id, sourceId), eq(leadSources.agencyId, agencyId), isNull(leadSources.revokedAt)))
    .returning({ id: leadSources.id });
  return revoked.length === 1;
}

export async function listLeadSources(db: Executor, { agencyId }: OwnAgency): Promise<LeadSource[]> {
  const rows = await db
    .select({
      source: leadSources,
      fallbackTitle: listings.title,
      leads: sql<number>`(select count(*)::int from ${enquiries} where ${enquiries.leadSourceId} = ${leadSources.id})`,
    })
    .from(leadSources)
    .innerJoin(listings, eq(listings.id, leadSources.fallbackListingId))
    .where(and(eq(leadSources.agencyId, agencyId), isNull(leadSources.revokedAt)))
    .orderBy(asc(leadSources.createdAt));
  return rows.map(({ source, ...shown }) => ({
    ...shown,
    id: source.id,
    name: source.name,
    portal: source.portal,
    path: `/api/lead-sources/${source.id}`,
    createdAt: source.createdAt.toISOString(),
  }));
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The agency's own home of our id or of its own number; undefined when nobody knows it. */
export async function findListingByRef(db: Executor, agencyId: string, ref: string): Promise<string | undefined> {
  if (ref === "") return undefined;
  const escaped = ref.replaceAll(/[\\%_]/g, String.raw`\$&`);
  const ways: SQL[] = [eq(listings.sourceKey, ref), like(listings.sourceKey, `%:${escaped}`)];
  if (UUID.test(ref)) ways.push(eq(listings.id, ref));
  const [found] = await db
    .select({ id: listings.id })
    .from(listings)
    .where(and(eq(listings.agencyId, agencyId), or(...ways)))
    .limit(1);
  return found?.id;
}

/** Which of these keys were used before. */
export async function listKnownKeys(db: Executor, keys: readonly string[]): Promise<ReadonlySet<string>> {
  if (keys.length === 0) return new Set();
  const rows = await db
    .select({ key: enquiries.idempotencyKey })
    .from(enquiries)
    .where(inArray(enquiries.idempotencyKey, [...keys]));
  return new Set(rows.map(({ key }) => key));
}
