import type { Executor } from "@repo/db/client";
import { agencies, memberships } from "@repo/db/schema/agencies";
import { users } from "@repo/db/schema/identity";
import { contacts, leads, routingDecisions, routingRuleSets } from "@repo/db/schema/leads";
import { listings } from "@repo/db/schema/listings";
import { places } from "@repo/db/schema/places";
import { properties } from "@repo/db/schema/properties";
import type { RoutingRule } from "@repo/domain/leads/routing-rule";
import { and, asc, eq, gt } from "drizzle-orm";

export async function findRoutingRules(
  db: Executor,
  agencyId: string,
): Promise<{ rules: readonly RoutingRule[]; version: number }> {
  const [set] = await db.select().from(routingRuleSets).where(eq(routingRuleSets.agencyId, agencyId));
  return set ?? { rules: [], version: 0 };
}

export async function findAgencyZone(db: Executor, agencyId: string): Promise<string> {
  const [agency] = await db.select({ timeZone: agencies.timeZone }).from(agencies).where(eq(agencies.id, agencyId));
  return agency?.timeZone ?? "UTC";
}

export function listRoutingMembers(db: Executor, agencyId: string) {
  return db
    .select({
      memberId: memberships.id,
      name: users.name,
      pausedUntil: memberships.leadsPausedUntil,
      dailyCap: memberships.dailyLeadCap,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(eq(memberships.agencyId, agencyId))
    .orderBy(asc(users.name));
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
    .selectDistinct({ id: places.id, name: places.name })
    .from(listings)
    .innerJoin(properties, eq(properties.id, listings.propertyId))
    .innerJoin(places, eq(places.id, properties.localityId))
    .where(eq(listings.agencyId, agencyId))
    .orderBy(asc(places.name));
}

export async function listContactNames(db: Executor, agencyId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .select({ leadId: leads.id, name: contacts.name })
    .from(leads)
    .innerJoin(contacts, eq(contacts.id, leads.contactId))
    .where(eq(leads.agencyId, agencyId));
  return new Map(rows.map(({ leadId, name }) => [leadId, name]));
}
