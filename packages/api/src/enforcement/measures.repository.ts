import { nameOf } from "@repo/db/account-columns";
import type { Executor, Transaction } from "@repo/db/client";
import { agencies, memberships } from "@repo/db/schema/agencies";
import { enforcementMeasures } from "@repo/db/schema/enforcement";
import { users } from "@repo/db/schema/identity";
import type { AppealOutcome } from "@repo/domain/enforcement/enforcement";
import type { ImposeMeasureInput } from "@repo/domain/enforcement/enforcement.schema";
import { and, asc, desc, eq, isNotNull, isNull, notInArray } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Authorized } from "#access/authorize";

const moderators = alias(users, "moderators");

export async function findMember(db: Executor, memberId: string) {
  const [member] = await db
    .select({
      memberId: memberships.id,
      userId: memberships.userId,
      agencyId: memberships.agencyId,
      name: nameOf(users),
      agencyName: agencies.name,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .innerJoin(agencies, eq(agencies.id, memberships.agencyId))
    .where(eq(memberships.id, memberId));
  return member;
}
export type Member = NonNullable<Awaited<ReturnType<typeof findMember>>>;
export type JudgedMember = Authorized<"moderation.decide", Member>;

/** Keeps others from deciding about the member until the transaction ends. */
export async function lockMember(tx: Transaction, memberId: string): Promise<Member | undefined> {
  await tx.select({ id: memberships.id }).from(memberships).where(eq(memberships.id, memberId)).for("update");
  return findMember(tx, memberId);
}

const ofMeasure = {
  measure: enforcementMeasures,
  agencyName: agencies.name,
  moderatorName: nameOf(moderators),
};

const selectMeasures = (db: Executor) =>
  db
    .select(ofMeasure)
    .from(enforcementMeasures)
    .innerJoin(memberships, eq(memberships.id, enforcementMeasures.memberId))
    .innerJoin(agencies, eq(agencies.id, memberships.agencyId))
    .innerJoin(moderators, eq(moderators.id, enforcementMeasures.decidedByUserId))
    .orderBy(desc(enforcementMeasures.decidedAt), desc(enforcementMeasures.id))
    .$dynamic();
export type FoundMeasure = Awaited<ReturnType<typeof listMeasures>>[number];

/** Newest first. */
export const listMeasures = (db: Executor, memberId: string) =>
  selectMeasures(db).where(eq(enforcementMeasures.memberId, memberId));

export const listMeasuresOfUser = (db: Executor, userId: string) =>
  selectMeasures(db).where(eq(memberships.userId, userId));

/** A measure with whom it is about, locked until the transaction ends. */
export async function lockMeasure(tx: Transaction, measureId: string) {
  const [measure] = await tx
    .select()
    .from(enforcementMeasures)
    .where(eq(enforcementMeasures.id, measureId))
    .for("update");
  const member = measure && (await findMember(tx, measure.memberId));
  return measure && member ? { measure, member } : undefined;
}

type NewMeasure = Omit<ImposeMeasureInput, "memberId"> & {
  decidedByUserId: string;
  decidedAt: Date;
  endsAt: Date | null;
};

export async function insertMeasure(tx: Transaction, { memberId }: JudgedMember, measure: NewMeasure): Promise<string> {
  const [inserted] = await tx
    .insert(enforcementMeasures)
    .values({ ...measure, memberId })
    .returning({ id: enforcementMeasures.id });
  if (!inserted) throw new Error("A measure was not stored.");
  return inserted.id;
}

export async function setLifted(tx: Transaction, _member: JudgedMember, measureId: string, at: Date): Promise<void> {
  await tx.update(enforcementMeasures).set({ liftedAt: at }).where(eq(enforcementMeasures.id, measureId));
}

/** The caller has checked that the measure is about who appeals. */
export async function setAppealed(tx: Transaction, measureId: string, statement: string, at: Date): Promise<void> {
  await tx
    .update(enforcementMeasures)
    .set({ appealStatement: statement, appealedAt: at })
    .where(eq(enforcementMeasures.id, measureId));
}

type Judgement = { outcome: AppealOutcome; answer: string; judgedByUserId: string; at: Date };

export async function setJudged(
  tx: Transaction,
  _member: JudgedMember,
  measureId: string,
  { outcome, answer, judgedByUserId, at }: Judgement,
): Promise<void> {
  await tx
    .update(enforcementMeasures)
    .set({
      appealOutcome: outcome,
      appealAnswer: answer,
      appealJudgedByUserId: judgedByUserId,
      appealJudgedAt: at,
      ...(outcome === "Lifted" && { liftedAt: at }),
    })
    .where(eq(enforcementMeasures.id, measureId));
}

/** Appeals that wait, the longest first, without those of the moderator's own agencies. */
export async function listAppealed(db: Executor, ownAgencyIds: readonly string[], limit: number) {
  return db
    .select({
      memberId: enforcementMeasures.memberId,
      measureId: enforcementMeasures.id,
      name: nameOf(users),
      agencyName: agencies.name,
      step: enforcementMeasures.step,
      appealedAt: enforcementMeasures.appealedAt,
    })
    .from(enforcementMeasures)
    .innerJoin(memberships, eq(memberships.id, enforcementMeasures.memberId))
    .innerJoin(users, eq(users.id, memberships.userId))
    .innerJoin(agencies, eq(agencies.id, memberships.agencyId))
    .where(
      and(
        isNotNull(enforcementMeasures.appealedAt),
        isNull(enforcementMeasures.appealOutcome),
        isNull(enforcementMeasures.liftedAt),
        notInArray(memberships.agencyId, [...ownAgencyIds]),
      ),
    )
    .orderBy(asc(enforcementMeasures.appealedAt))
    .limit(limit);
}
