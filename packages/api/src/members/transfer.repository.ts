import type { Executor, Transaction } from "@repo/db/client";
import { memberships } from "@repo/db/schema/agencies";
import { heldEnquiries, leads } from "@repo/db/schema/leads";
import { listingDrafts, listings } from "@repo/db/schema/listings";
import { listingHosts, visits } from "@repo/db/schema/visits";
import type { TransferCounts } from "@repo/domain/agencies/member.schema";
import { CLOSED_FOR_GOOD } from "@repo/domain/leads/lead-stage";
import { TERMINAL_STATUSES } from "@repo/domain/listings/standard-status";
import { LIVE_VISIT_STATUSES } from "@repo/domain/visits/visit-status";
import { and, eq, gt, inArray, isNull, notInArray, type SQL, sql } from "drizzle-orm";
import type { ManagedMember } from "./members.repository";

/** Of what somebody works on, what has to go on when they leave; what ended stays in their name. */
const leadsOf = (memberId: string) =>
  and(eq(leads.ownerMemberId, memberId), notInArray(leads.stage, [...CLOSED_FOR_GOOD]));
const listingsOf = (memberId: string) =>
  and(eq(listings.agentMemberId, memberId), notInArray(listings.standardStatus, [...TERMINAL_STATUSES]));
const draftsOf = (memberId: string) => and(eq(listingDrafts.agentMemberId, memberId), isNull(listingDrafts.handedInAt));
const visitsOf = (memberId: string, now: Date) =>
  and(eq(visits.hostMemberId, memberId), inArray(visits.status, [...LIVE_VISIT_STATUSES]), gt(visits.endsAt, now));

export type Leave = { memberId: string; successorMemberId: string; now: Date };

/** What would be transferred, and how many of the visits meet another visit of who takes over. */
export async function countTransfer(db: Executor, leave: Leave): Promise<TransferCounts> {
  const { memberId, now } = leave;
  const [leadCount, listingCount, draftCount, visitCount, collidingVisits] = await Promise.all([
    db.$count(leads, leadsOf(memberId)),
    db.$count(listings, listingsOf(memberId)),
    db.$count(listingDrafts, draftsOf(memberId)),
    db.$count(visits, visitsOf(memberId, now)),
    countCollidingVisits(db, leave),
  ]);
  return { leads: leadCount, listings: listingCount, drafts: draftCount, visits: visitCount, collidingVisits };
}

export function countCollidingVisits(db: Executor, { memberId, successorMemberId, now }: Leave): Promise<number> {
  const live = sql`(${sql.join(
    LIVE_VISIT_STATUSES.map((status) => sql`${status}`),
    sql`, `,
  )})`;
  return db.$count(
    visits,
    and(
      visitsOf(memberId, now),
      sql`exists (select from visits theirs where theirs.host_member_id = ${successorMemberId}
        and theirs.status in ${live} and theirs.blocked && ${visits.blocked} and theirs.group_key <> ${visits.groupKey})`,
    ),
  );
}

/** Waits for every lead, listing and visit that is on its way to the member; what comes later goes to who takes over. */
export async function endMembership(tx: Transaction, member: ManagedMember, leave: Leave): Promise<boolean> {
  await tx.select({ id: memberships.id }).from(memberships).where(eq(memberships.id, member.memberId)).for("update");
  const ended = await tx
    .update(memberships)
    .set({ endedAt: leave.now, successorMemberId: leave.successorMemberId })
    .where(and(eq(memberships.id, member.memberId), isNull(memberships.endedAt)))
    .returning({ id: memberships.id });
  return ended.length > 0;
}

/** The ids of the leads, for their timelines. */
export async function moveLeads(tx: Transaction, { memberId, successorMemberId }: Leave): Promise<string[]> {
  const moved = await tx
    .update(leads)
    .set({
      ownerMemberId: successorMemberId,
      claimableBy: [],
      claimableUntil: null,
      version: sql`${leads.version} + 1`,
    })
    .where(leadsOf(memberId))
    .returning({ id: leads.id });
  // What is held back would come to who left once somebody lets it in.
  await tx
    .update(heldEnquiries)
    .set({ held: sql`jsonb_set(${heldEnquiries.held}, '{routing,memberId}', to_jsonb(${successorMemberId}::text))` })
    .where(sql`${heldEnquiries.held}->'routing'->>'memberId' = ${memberId}`);
  return moved.map(({ id }) => id);
}

/** Returns the listings that have another agent now, without those that nobody has offered yet. */
export async function moveListings(tx: Transaction, { memberId, successorMemberId }: Leave) {
  const agentMemberId = successorMemberId;
  const moved = await tx
    .update(listings)
    .set({ agentMemberId, version: next(listings.version) })
    .where(listingsOf(memberId))
    .returning({ id: listings.id, propertyId: listings.propertyId, moderationState: listings.moderationState });
  await tx.update(listingDrafts).set({ agentMemberId }).where(draftsOf(memberId));
  await tx.execute(sql`
    insert into ${listingHosts} (listing_id, member_id)
    select listing_id, ${successorMemberId}::uuid from ${listingHosts} where member_id = ${memberId}
    on conflict do nothing`);
  await tx.delete(listingHosts).where(eq(listingHosts.memberId, memberId));
  return moved.filter(({ moderationState }) => moderationState !== "Draft");
}

/** Their calendar entries keep their names and get higher numbers. */
export async function moveVisits(tx: Transaction, { memberId, successorMemberId, now }: Leave): Promise<void> {
  await tx
    .update(visits)
    .set({ hostMemberId: successorMemberId, version: next(visits.version), sequence: next(visits.sequence) })
    .where(visitsOf(memberId, now));
}

const next = (column: typeof listings.version | typeof visits.version | typeof visits.sequence): SQL =>
  sql`${column} + 1`;
