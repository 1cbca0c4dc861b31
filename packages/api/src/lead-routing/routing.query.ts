import { nameOf } from "@repo/db/account-columns";
import type { Executor } from "@repo/db/client";
import { agencies, memberships } from "@repo/db/schema/agencies";
import { users } from "@repo/db/schema/identity";
import { contacts, leads, routingDecisions, routingRuleSets } from "@repo/db/schema/leads";
import { listings } from "@repo/db/schema/listings";
import { places } from "@repo/db/schema/places";
import { properties } from "@repo/db/schema/properties";
import { open } from "@repo/db/sealing/seal";
import { DEFAULT_RESPONSE_PROMISE, type ResponsePromise } from "@repo/domain/leads/response-promise";
import type { OnLate, RoutingRule } from "@repo/domain/leads/routing-rule";
import { and, asc, eq, gt, inArray, isNull, sql } from "drizzle-orm";
import { byName } from "#identity/by-name";
import type { LeadCounts } from "./lead-ledger";

export async function findRoutingRules(
  db: Executor,
  agencyId: string,
): Promise<{ rules: readonly RoutingRule[]; onLate: OnLate; promise: ResponsePromise; version: number }> {
  const [set] = await db.select().from(routingRuleSets).where(eq(routingRuleSets.agencyId, agencyId));
  const { rules, onLate, version } = set ?? { rules: [], onLate: "Keep", version: 0 };
  return { rules, onLate, version, promise: set?.responsePromise ?? DEFAULT_RESPONSE_PROMISE };
}

export async function findAgencyZone(db: Executor, agencyId: string): Promise<string> {
  const [agency] = await db.select({ timeZone: agencies.timeZone }).from(agencies).where(eq(agencies.id, agencyId));
  return agency?.timeZone ?? "UTC";
}

export async function findResponsePromise(
  db: Executor,
  agencyId: string,
): Promise<{ promise: ResponsePromise; timeZone: string }> {
  const [agency] = await db
    .select({ timeZone: agencies.timeZone, promise: routingRuleSets.responsePromise })
    .from(agencies)
    .leftJoin(routingRuleSets, eq(routingRuleSets.agencyId, agencies.id))
    .where(eq(agencies.id, agencyId));
  return { promise: agency?.promise ?? DEFAULT_RESPONSE_PROMISE, timeZone: agency?.timeZone ?? "UTC" };
}

export async function listRoutingMembers(db: Executor, agencyId: string) {
  const members = await db
    .select({
      memberId: memberships.id,
      name: nameOf(users),
      pausedUntil: memberships.leadsPausedUntil,
      dailyCap: memberships.dailyLeadCap,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.agencyId, agencyId), isNull(memberships.endedAt)));
  return members.toSorted(byName);
}

/** New leads of each member since two instants. Counted here, as a busy agency has thousands of them. */
export async function countLeads(
  db: Executor,
  agencyId: string,
  since: { lately: Date; today: Date },
): Promise<ReadonlyMap<string, LeadCounts>> {
  const { ownerMemberId, decidedAt } = routingDecisions;
  const rows = await db
    .select({
      memberId: ownerMemberId,
      leadsLately: sql<number>`count(*)::int`,
      leadsToday: sql<number>`count(*) filter (where ${decidedAt} >= ${since.today.toISOString()}::timestamptz)::int`,
    })
    .from(routingDecisions)
    .where(and(eq(routingDecisions.agencyId, agencyId), gt(decidedAt, since.lately)))
    .groupBy(ownerMemberId);
  return new Map(rows.map(({ memberId, ...counts }) => [memberId, counts]));
}

/** Who got new leads since then, in order. Leads without facts were not up for routing; they count all the same. */
export function listDecisionsSince(db: Executor, agencyId: string, since: Date) {
  return db
    .select({
      leadId: routingDecisions.leadId,
      memberId: routingDecisions.ownerMemberId,
      facts: routingDecisions.facts,
      decidedAt: routingDecisions.decidedAt,
    })
    .from(routingDecisions)
    .where(and(eq(routingDecisions.agencyId, agencyId), gt(routingDecisions.decidedAt, since)))
    .orderBy(asc(routingDecisions.decidedAt), asc(routingDecisions.id));
}

/** Where the agency offers homes: what a rule's condition can name. */
export function listOwnLocalities(db: Executor, agencyId: string) {
  return db
    .selectDistinct({ id: places.id, name: places.name, market: places.market })
    .from(listings)
    .innerJoin(properties, eq(properties.id, listings.propertyId))
    .innerJoin(places, eq(places.id, properties.localityId))
    .where(eq(listings.agencyId, agencyId))
    .orderBy(asc(places.name));
}

export async function listContactNames(db: Executor, leadIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .select({ leadId: leads.id, contactId: contacts.id, name: contacts.name })
    .from(leads)
    .innerJoin(contacts, eq(contacts.id, leads.contactId))
    .where(inArray(leads.id, [...leadIds]));
  return new Map(rows.map(({ leadId, contactId, name }) => [leadId, open("contacts.name", contactId, name)]));
}
