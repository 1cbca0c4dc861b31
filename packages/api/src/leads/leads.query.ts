import type { Executor } from "@repo/db/client";
import { memberships } from "@repo/db/schema/agencies";
import { users } from "@repo/db/schema/identity";
import {
  consentReceipts,
  contacts,
  enquiries,
  leadActivities,
  leads,
  leadTasks,
  routingDecisions,
} from "@repo/db/schema/leads";
import { listings } from "@repo/db/schema/listings";
import { places } from "@repo/db/schema/places";
import { properties } from "@repo/db/schema/properties";
import type { LeadCard } from "@repo/domain/leads/lead.schema";
import { and, arrayOverlaps, desc, eq, gt, inArray, isNull, notInArray, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";

const CLOSED_STAGES = ["Won", "Lost", "Unqualified"] as const;
const actors = alias(users, "actors");

/** Whose leads: everything of an agency for its manager, the own ones for an agent. */
export type LeadScope = { agencyId: string; ownerMemberId: string | null };

const within = (scopes: readonly LeadScope[]): SQL =>
  or(
    ...scopes.map(({ agencyId, ownerMemberId }) =>
      and(eq(leads.agencyId, agencyId), ownerMemberId === null ? undefined : eq(leads.ownerMemberId, ownerMemberId)),
    ),
  ) ?? sql`false`;

/** The lead of a row and what was merged into it. */
const ownAndMerged = sql`array(
  select ${leads.id} union all select part.id from ${leads} as part where part.merged_into_id = ${leads.id})`;
const enquiryCount = sql<number>`(
  select count(*)::int from ${leadActivities}
  where ${leadActivities.leadId} = any(${ownAndMerged}) and ${leadActivities.kind} = 'Enquiry')`;
const latestMessage = sql<string>`coalesce((
  select text from ${leadActivities}
  where ${leadActivities.leadId} = any(${ownAndMerged}) and ${leadActivities.kind} = 'Enquiry'
  order by ${leadActivities.occurredAt} desc limit 1), '')`;

const nextTaskDueAt = sql<string | null>`(
  select min(${leadTasks.dueAt}) from ${leadTasks}
  where ${leadTasks.leadId} = any(${ownAndMerged}) and ${leadTasks.doneAt} is null)`;

/** Leads that these members may claim now. */
export type Claim = { memberIds: readonly string[]; now: Date };

const isClaimable = ({ memberIds, now }: Claim) =>
  and(gt(leads.claimableUntil, now), arrayOverlaps(leads.claimableBy, [...memberIds]));

type Question = {
  scopes: readonly LeadScope[];
  /** Shows these as well. */
  claim?: Claim;
  onlyOpen: boolean;
  leadId?: string;
  limit: number;
};

export async function listLeadCards(db: Executor, question: Question): Promise<LeadCard[]> {
  const { scopes, claim, onlyOpen, leadId, limit } = question;
  const rows = await db
    .select({
      lead: leads,
      contactName: contacts.name,
      ownerName: users.name,
      listing: listings,
      localityName: places.name,
      enquiryCount,
      latestMessage,
      nextTaskDueAt,
      isWithin: sql<boolean>`coalesce(${within(scopes)}, false)`,
      isOpenToActor: claim ? sql<boolean>`coalesce(${isClaimable(claim)}, false)` : sql<boolean>`false`,
    })
    .from(leads)
    .innerJoin(contacts, eq(contacts.id, leads.contactId))
    .innerJoin(memberships, eq(memberships.id, leads.ownerMemberId))
    .innerJoin(users, eq(users.id, memberships.userId))
    .leftJoin(listings, eq(listings.id, leads.latestListingId))
    .leftJoin(properties, eq(properties.id, listings.propertyId))
    .leftJoin(places, eq(places.id, properties.localityId))
    .where(
      and(
        claim ? or(within(scopes), isClaimable(claim)) : within(scopes),
        isNull(leads.mergedIntoId),
        onlyOpen ? notInArray(leads.stage, [...CLOSED_STAGES]) : undefined,
        leadId === undefined ? undefined : eq(leads.id, leadId),
      ),
    )
    .orderBy(desc(leads.lastEnquiredAt), desc(leads.id))
    .limit(limit);
  return rows.map(({ lead, listing, localityName, nextTaskDueAt: dueAt, isWithin, isOpenToActor, ...shown }) => ({
    ...shown,
    id: lead.id,
    version: lead.version,
    claimableUntil: isOpenToActor ? (lead.claimableUntil?.toISOString() ?? null) : null,
    mustBeClaimed: !isWithin,
    // What a person said about themselves is for whoever works the lead.
    ...(!isWithin && { contactName: "", latestMessage: "" }),
    nextTaskDueAt: dueAt === null ? null : new Date(dueAt).toISOString(),
    stage: lead.stage,
    lastEnquiredAt: lead.lastEnquiredAt.toISOString(),
    responseDueAt: lead.responseDueAt.toISOString(),
    firstResponseAt: lead.firstResponseAt?.toISOString() ?? null,
    home: listing && localityName !== null ? toHome(listing, localityName) : null,
  }));
}

function toHome(listing: typeof listings.$inferSelect, localityName: string) {
  return {
    listingId: listing.id,
    slug: listing.slug,
    title: listing.title,
    localityName,
    listingType: listing.listingType,
    price: { amountMinor: listing.listPriceMinor, currency: listing.currency },
  };
}

/** What only the lead's own page shows. The caller has checked that the actor may see this lead. */
export async function findLeadParticulars(db: Executor, leadId: string) {
  const [lead] = await db
    .select({
      id: leads.id,
      agencyId: leads.agencyId,
      intent: leads.intent,
      contactId: contacts.id,
      phone: contacts.phone,
      email: contacts.email,
      ownerMemberId: leads.ownerMemberId,
    })
    .from(leads)
    .innerJoin(contacts, eq(contacts.id, leads.contactId))
    .where(eq(leads.id, leadId));
  if (!lead) return undefined;
  const [routing] = await db
    .select({
      strategy: routingDecisions.strategy,
      ruleName: routingDecisions.ruleName,
      trace: routingDecisions.trace,
    })
    .from(routingDecisions)
    .where(eq(routingDecisions.leadId, leadId))
    .orderBy(desc(routingDecisions.decidedAt), desc(routingDecisions.id))
    .limit(1);
  const consents = await db
    .selectDistinct({ channel: consentReceipts.channel })
    .from(consentReceipts)
    .where(and(eq(consentReceipts.contactId, lead.contactId), sql`${consentReceipts.withdrawnAt} is null`));
  return { ...lead, routing: routing ?? null, consentChannels: consents.map(({ channel }) => channel) };
}

export async function listLeadActivities(db: Executor, leadIds: readonly string[]) {
  const rows = await db
    .select({ activity: leadActivities, actorName: actors.name, listingTitle: listings.title })
    .from(leadActivities)
    .leftJoin(actors, eq(actors.id, leadActivities.actorUserId))
    .leftJoin(enquiries, eq(enquiries.id, leadActivities.enquiryId))
    .leftJoin(listings, eq(listings.id, enquiries.listingId))
    .where(inArray(leadActivities.leadId, [...leadIds]))
    .orderBy(desc(leadActivities.occurredAt), desc(leadActivities.id));
  return rows.map(({ activity, actorName, listingTitle }) => ({
    id: activity.id,
    kind: activity.kind,
    occurredAt: activity.occurredAt.toISOString(),
    text: activity.text,
    actorName,
    listingTitle,
    stage: activity.stage,
  }));
}
