import type { Executor, Transaction } from "@repo/db/client";
import { newRowId } from "@repo/db/row-id";
import { leadActivities, leads, routingDecisions } from "@repo/db/schema/leads";
import { seal } from "@repo/db/sealing/seal";
import type { LeadActivityKind } from "@repo/domain/leads/lead.schema";
import type { LeadStage, LossReason } from "@repo/domain/leads/lead-stage";
import { and, eq, gt, isNull, lte, type SQL, sql } from "drizzle-orm";
import type { Authorized } from "#access/authorize";

export type LeadRow = typeof leads.$inferSelect;

const NOT_CLAIMABLE = { claimableUntil: null, claimableBy: [] };

export async function findLead(db: Executor, leadId: string): Promise<LeadRow | undefined> {
  const [lead] = await db.select().from(leads).where(eq(leads.id, leadId));
  return lead;
}

type StageChange = { stage: LeadStage; lossReason: LossReason | null; version: number; changedAt: Date };

/** Compare-and-set: returns nothing when the lead moved on since it was read. The first contact is dated once. */
export async function markStageChanged(tx: Transaction, lead: Authorized<"lead.work", LeadRow>, change: StageChange) {
  const isContact = change.stage !== "Lost" && change.stage !== "Unqualified";
  const [changed] = await tx
    .update(leads)
    .set({
      stage: change.stage,
      lossReason: change.lossReason,
      version: sql`${leads.version} + 1`,
      firstResponseAt: lead.firstResponseAt ?? (isContact ? change.changedAt : null),
      // Whoever works it has it.
      ...NOT_CLAIMABLE,
    })
    .where(and(eq(leads.id, lead.id), eq(leads.version, change.version)))
    .returning();
  return changed;
}

/** A booked visit or the last cancelled one moves the stage; no version is asked, as nobody typed it. */
export async function markVisitStage(tx: Transaction, leadId: string, stage: LeadStage): Promise<void> {
  await tx
    .update(leads)
    .set({ stage, version: sql`${leads.version} + 1` })
    .where(eq(leads.id, leadId));
}

/** Compare-and-set: returns nothing when the lead moved on since it was read. */
export function markHandedOver(
  tx: Transaction,
  lead: LeadRow,
  { memberId, version, decidedAt }: { memberId: string; version: number; decidedAt: Date },
) {
  const isUnmoved = and(eq(leads.id, lead.id), eq(leads.version, version));
  return changeOwner(tx, isUnmoved, { ownerMemberId: memberId, strategy: "Reassigned", decidedAt });
}

/** Compare-and-set: returns nothing when somebody was quicker, or time is over. */
export function markClaimed(
  tx: Transaction,
  lead: Authorized<"lead.claim", LeadRow>,
  { memberId, now }: { memberId: string; now: Date },
) {
  const isOpen = and(eq(leads.id, lead.id), eq(leads.version, lead.version), gt(leads.claimableUntil, now));
  return changeOwner(tx, isOpen, { ownerMemberId: memberId, strategy: "FirstToClaim", decidedAt: now });
}

type NewOwner = Pick<typeof routingDecisions.$inferInsert, "ownerMemberId" | "strategy" | "decidedAt">;

/** Why the lead is theirs is kept with it. */
async function changeOwner(tx: Transaction, condition: SQL | undefined, decision: NewOwner) {
  const [changed] = await tx
    .update(leads)
    .set({ ownerMemberId: decision.ownerMemberId, ...NOT_CLAIMABLE, version: sql`${leads.version} + 1` })
    .where(condition)
    .returning();
  if (!changed) return undefined;
  const { agencyId, id: leadId } = changed;
  await tx.insert(routingDecisions).values({ agencyId, leadId, ...decision });
  return changed;
}

export async function setTags(db: Executor, lead: Authorized<"lead.work", LeadRow>, tags: string[]): Promise<void> {
  await db
    .update(leads)
    .set({ tags, version: sql`${leads.version} + 1` })
    .where(eq(leads.id, lead.id));
}

/** New leads whose promised answer is overdue; each is returned once. */
export async function markLate(tx: Transaction, now: Date): Promise<LeadRow[]> {
  return tx
    .update(leads)
    .set({ lateAt: now })
    .where(
      and(
        eq(leads.stage, "New"),
        isNull(leads.firstResponseAt),
        isNull(leads.lateAt),
        isNull(leads.mergedIntoId),
        lte(leads.responseDueAt, now),
      ),
    )
    .returning();
}

type NewActivity = {
  agencyId: string;
  leadId: string;
  kind: LeadActivityKind;
  actorUserId: string | null;
  text?: string;
  stage?: LeadStage;
  visitId?: string;
  occurredAt: Date;
};

type HandOvers = {
  agencyId: string;
  leadIds: readonly string[];
  successorMemberId: string;
  name: string;
  actorUserId: string | null;
  at: Date;
};

/** Of leads that change hands together: why each is whose it is, and a line on its timeline. */
export async function insertHandOverNotes(tx: Transaction, handOvers: HandOvers): Promise<void> {
  const { agencyId, leadIds, successorMemberId, name, actorUserId, at } = handOvers;
  await tx.insert(routingDecisions).values(
    leadIds.map((leadId) => ({
      agencyId,
      leadId,
      ownerMemberId: successorMemberId,
      strategy: "Reassigned" as const,
      decidedAt: at,
    })),
  );
  await tx.insert(leadActivities).values(
    leadIds.map((leadId) => {
      const id = newRowId();
      const text = seal("lead_activities.text", id, name);
      return { id, agencyId, leadId, kind: "HandedOver" as const, actorUserId, text, occurredAt: at };
    }),
  );
}

type ConsentChange = {
  agencyId: string;
  contactId: string;
  consentReceiptId: string;
  isWithdrawn: boolean;
  occurredAt: Date;
};

/** On the timeline of every lead of the person. */
export async function insertConsentNotes(
  tx: Transaction,
  { contactId, isWithdrawn, ...change }: ConsentChange,
): Promise<void> {
  const kind = isWithdrawn ? ("ConsentWithdrawn" as const) : ("ConsentRestored" as const);
  const found = await tx.select({ leadId: leads.id }).from(leads).where(eq(leads.contactId, contactId));
  if (found.length === 0) return;
  await tx.insert(leadActivities).values(found.map(({ leadId }) => ({ ...change, leadId, kind })));
}

export async function insertLeadActivity(db: Executor, activity: NewActivity): Promise<void> {
  const id = newRowId();
  await db
    .insert(leadActivities)
    .values({ ...activity, id, text: seal("lead_activities.text", id, activity.text ?? "") });
}
