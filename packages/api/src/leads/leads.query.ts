import { nameIfAny, nameOf } from "@repo/db/account-columns";
import type { Executor } from "@repo/db/client";
import { memberships } from "@repo/db/schema/agencies";
import { users } from "@repo/db/schema/identity";
import {
  consentReceipts,
  contacts,
  enquiries,
  leadActivities,
  leadSources,
  leads,
  leadTasks,
  routingDecisions,
} from "@repo/db/schema/leads";
import { listings } from "@repo/db/schema/listings";
import { places } from "@repo/db/schema/places";
import { properties } from "@repo/db/schema/properties";
import { asSealed, open } from "@repo/db/sealing/seal";
import type { LeadCard } from "@repo/domain/leads/lead.schema";
import { LEADS_PER_PAGE, type LeadTableInput } from "@repo/domain/leads/lead-table.schema";
import {
  and,
  arrayContains,
  arrayOverlaps,
  asc,
  desc,
  eq,
  gt,
  inArray,
  isNull,
  notInArray,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { tableOrder } from "./lead-table-order.query";
import { isEmailWithheld, isPhoneWithheld } from "./withheld.query";

const MOST_TAGS = 200;
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
const latestEnquiry = sql<{ id: string; message: string } | null>`(
  select jsonb_build_object('id', ${enquiries.id}, 'message', ${enquiries.message})
  from ${leadActivities} join ${enquiries} on ${enquiries.id} = ${leadActivities.enquiryId}
  where ${leadActivities.leadId} = any(${ownAndMerged}) and ${leadActivities.kind} = 'Enquiry'
  order by ${leadActivities.occurredAt} desc limit 1)`;

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
  const rows = await selectCards(db, scopes, claim)
    .where(
      and(
        claim ? or(within(scopes), isClaimable(claim)) : within(scopes),
        isNull(leads.mergedIntoId),
        onlyOpen ? isOpen : undefined,
        leadId === undefined ? undefined : eq(leads.id, leadId),
      ),
    )
    .orderBy(desc(leads.lastEnquiredAt), desc(leads.id))
    .limit(limit);
  return rows.map(toCard);
}

const isOpen = notInArray(leads.stage, [...CLOSED_STAGES]);

const agenciesOf = (scopes: readonly LeadScope[]) => scopes.map(({ agencyId }) => agencyId);

/** One page, and how many there are in all. */
export async function findLeadPage(db: Executor, scopes: readonly LeadScope[], input: LeadTableInput) {
  const condition = and(
    within(scopes),
    isNull(leads.mergedIntoId),
    input.show === "open" ? isOpen : undefined,
    input.stage === undefined ? undefined : eq(leads.stage, input.stage),
    input.ownerMemberId === undefined ? undefined : eq(leads.ownerMemberId, input.ownerMemberId),
    input.tag === undefined ? undefined : arrayContains(leads.tags, [input.tag]),
  );
  if (input.text !== "" || input.sort === "name") return findNamedPage(db, scopes, condition, input);
  const order = await tableOrder(db, agenciesOf(scopes), { sort: input.sort, isDescending: input.isDescending });
  const [rows, [count]] = await Promise.all([
    selectCards(db, scopes)
      .where(condition)
      .orderBy(...order)
      .limit(LEADS_PER_PAGE)
      .offset((input.page - 1) * LEADS_PER_PAGE),
    db.select({ total: sql<number>`count(*)::int` }).from(leads).where(condition),
  ]);
  return { leads: rows.map(toCard), total: count?.total ?? 0 };
}

/** Names are sealed, so what asks for them is answered here: all leads that come into question are opened and compared. */
async function findNamedPage(
  db: Executor,
  scopes: readonly LeadScope[],
  condition: SQL | undefined,
  { text, sort, isDescending, page }: LeadTableInput,
) {
  const rows = await db
    .select({ id: leads.id, contactId: contacts.id, name: contacts.name, title: listings.title })
    .from(leads)
    .innerJoin(contacts, eq(contacts.id, leads.contactId))
    .innerJoin(memberships, eq(memberships.id, leads.ownerMemberId))
    .innerJoin(users, eq(users.id, memberships.userId))
    .leftJoin(listings, eq(listings.id, leads.latestListingId))
    .where(condition)
    .orderBy(...(await tableOrder(db, agenciesOf(scopes), { sort: sort === "name" ? "asked" : sort, isDescending })));
  const words = text.toLowerCase();
  const found = rows
    .map(({ id, contactId, name, title }) => ({
      id,
      name: open("contacts.name", contactId, name).toLowerCase(),
      title: title?.toLowerCase() ?? "",
    }))
    .filter(({ name, title }) => name.includes(words) || title.includes(words));
  if (sort === "name") {
    const sign = isDescending ? -1 : 1;
    found.sort((a, b) => sign * (a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1)));
  }
  const ids = found.slice((page - 1) * LEADS_PER_PAGE, page * LEADS_PER_PAGE).map(({ id }) => id);
  const cards = await selectCards(db, scopes).where(inArray(leads.id, ids));
  const placeOf = new Map(ids.map((id, place) => [id, place]));
  const inOrder = cards.toSorted((a, b) => (placeOf.get(a.lead.id) ?? 0) - (placeOf.get(b.lead.id) ?? 0));
  return { leads: inOrder.map(toCard), total: found.length };
}

export async function listTags(db: Executor, scopes: readonly LeadScope[]): Promise<string[]> {
  const tag = sql<string>`unnest(${leads.tags})`.as("tag");
  const rows = await db
    .selectDistinct({ tag })
    .from(leads)
    .where(within(scopes))
    .orderBy(asc(sql`tag`))
    .limit(MOST_TAGS);
  return rows.map((row) => row.tag);
}

function selectCards(db: Executor, scopes: readonly LeadScope[], claim?: Claim) {
  return db
    .select({
      lead: leads,
      contactName: contacts.name,
      ownerName: nameOf(users),
      listing: listings,
      localityName: places.name,
      enquiryCount,
      latestEnquiry,
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
    .leftJoin(places, eq(places.id, properties.localityId));
}

type CardRow = Awaited<ReturnType<typeof selectCards>>[number];

function toCard({
  lead,
  listing,
  localityName,
  contactName,
  latestEnquiry: latest,
  nextTaskDueAt: dueAt,
  isWithin,
  isOpenToActor,
  ...shown
}: CardRow): LeadCard {
  return {
    ...shown,
    id: lead.id,
    version: lead.version,
    claimableUntil: isOpenToActor ? (lead.claimableUntil?.toISOString() ?? null) : null,
    mustBeClaimed: !isWithin,
    ...(isWithin ? aboutPerson(lead, contactName, latest) : { contactName: "", latestMessage: "", tags: [] }),
    nextTaskDueAt: dueAt === null ? null : new Date(dueAt).toISOString(),
    stage: lead.stage,
    lastEnquiredAt: lead.lastEnquiredAt.toISOString(),
    responseDueAt: lead.responseDueAt.toISOString(),
    firstResponseAt: lead.firstResponseAt?.toISOString() ?? null,
    home: listing && localityName !== null ? toHome(listing, localityName) : null,
  };
}

/** What a person said about themselves is for whoever works the lead. */
function aboutPerson(
  { contactId, tags }: CardRow["lead"],
  contactName: CardRow["contactName"],
  latest: CardRow["latestEnquiry"],
) {
  return {
    contactName: open("contacts.name", contactId, contactName),
    latestMessage: latest ? open("enquiries.message", latest.id, asSealed(latest.message)) : "",
    tags,
  };
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
export async function findLeadParticulars(db: Executor, leadId: string, readerUserId: string | null) {
  const [lead] = await db
    .select({
      id: leads.id,
      agencyId: leads.agencyId,
      intent: leads.intent,
      contactId: contacts.id,
      phone: contacts.phone,
      email: contacts.email,
      isPhoneWithheld,
      isEmailWithheld,
      ownerMemberId: leads.ownerMemberId,
      isContactRevealed: sql<boolean>`exists (
        select from ${leadActivities} where ${leadActivities.leadId} = ${leads.id}
          and ${leadActivities.kind} = 'ContactRevealed' and ${leadActivities.actorUserId} = ${readerUserId}::uuid)`,
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
    .select({
      channel: consentReceipts.channel,
      isGiven: sql<boolean>`bool_or(${consentReceipts.withdrawnAt} is null)`,
    })
    .from(consentReceipts)
    .where(eq(consentReceipts.contactId, lead.contactId))
    .groupBy(consentReceipts.channel);
  const channelsThat = (isGiven: boolean) =>
    consents.filter((each) => each.isGiven === isGiven).map(({ channel }) => channel);
  const phone = open("contacts.phone", lead.contactId, lead.phone);
  const email = open("contacts.email", lead.contactId, lead.email);
  const channels = { consentChannels: channelsThat(true), withdrawnChannels: channelsThat(false) };
  return { ...lead, ...channels, phone, email, routing: routing ?? null };
}

export async function listLeadActivities(db: Executor, leadIds: readonly string[]) {
  const rows = await db
    .select({
      activity: leadActivities,
      message: enquiries.message,
      actorName: nameIfAny(actors),
      listingTitle: listings.title,
      sourceName: leadSources.name,
      consent: { purpose: consentReceipts.purpose, channel: consentReceipts.channel },
    })
    .from(leadActivities)
    .leftJoin(actors, eq(actors.id, leadActivities.actorUserId))
    .leftJoin(enquiries, eq(enquiries.id, leadActivities.enquiryId))
    .leftJoin(listings, eq(listings.id, enquiries.listingId))
    .leftJoin(leadSources, eq(leadSources.id, enquiries.leadSourceId))
    .leftJoin(consentReceipts, eq(consentReceipts.id, leadActivities.consentReceiptId))
    .where(inArray(leadActivities.leadId, [...leadIds]))
    .orderBy(desc(leadActivities.occurredAt), desc(leadActivities.id));
  return rows.map(({ activity, message, actorName, listingTitle, sourceName, consent }) => ({
    id: activity.id,
    kind: activity.kind,
    occurredAt: activity.occurredAt.toISOString(),
    text:
      activity.enquiryId !== null && message !== null
        ? open("enquiries.message", activity.enquiryId, message)
        : open("lead_activities.text", activity.id, activity.text),
    actorName,
    listingTitle,
    sourceName,
    stage: activity.stage,
    consent,
  }));
}
