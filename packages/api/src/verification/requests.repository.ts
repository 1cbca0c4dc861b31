import { emailOf, nameIfAny } from "@repo/db/account-columns";
import type { Executor, Transaction } from "@repo/db/client";
import { newRowId } from "@repo/db/row-id";
import { agencies, memberships } from "@repo/db/schema/agencies";
import { users } from "@repo/db/schema/identity";
import { verificationRequests } from "@repo/db/schema/verification";
import { blindIndex } from "@repo/db/sealing/blind-index";
import { open, seal } from "@repo/db/sealing/seal";
import type { MarketCode } from "@repo/domain/markets/market";
import type { Claim } from "@repo/domain/verification/claim";
import { type VerificationState, WAITING_STATES } from "@repo/domain/verification/verification-state";
import { and, asc, desc, eq, inArray, isNull, lte, ne, notInArray, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Authorized } from "#access/authorize";

const holders = alias(users, "holders");

type NewRequest = {
  memberId: string | null;
  requestedByMemberId: string;
  claim: Claim;
  market: MarketCode;
  region: string;
  stated: string;
  at: Date;
};

/** Undefined when the same is asked for already. */
export async function insertRequestOnce(
  tx: Transaction,
  { agencyId }: Authorized<"verification.manage", { agencyId: string }>,
  { stated, at, ...request }: NewRequest,
): Promise<string | undefined> {
  const id = newRowId();
  const [inserted] = await tx
    .insert(verificationRequests)
    .values({
      ...request,
      id,
      agencyId,
      stated: seal("verification_requests.stated", id, stated),
      statedIndex: blindIndex("claim", stated),
      createdAt: at,
      updatedAt: at,
    })
    .onConflictDoNothing()
    .returning({ id: verificationRequests.id });
  return inserted?.id;
}

const select = (db: Executor) =>
  db
    .select({
      request: verificationRequests,
      agencyName: agencies.name,
      timeZone: agencies.timeZone,
      userId: memberships.userId,
      personName: nameIfAny(users),
      holderName: nameIfAny(holders),
    })
    .from(verificationRequests)
    .innerJoin(agencies, eq(agencies.id, verificationRequests.agencyId))
    .leftJoin(memberships, eq(memberships.id, verificationRequests.memberId))
    .leftJoin(users, eq(users.id, memberships.userId))
    .leftJoin(holders, eq(holders.id, verificationRequests.heldByUserId))
    .$dynamic();

type Selected = Awaited<ReturnType<typeof select>>[number];

function readable({ request, ...names }: Selected) {
  const stated = open("verification_requests.stated", request.id, request.stated);
  return { ...request, ...names, stated };
}
export type VerificationRequest = ReturnType<typeof readable>;

export async function findRequest(db: Executor, requestId: string): Promise<VerificationRequest | undefined> {
  const [found] = await select(db).where(eq(verificationRequests.id, requestId));
  return found && readable(found);
}

/** Keeps others from changing it until the transaction ends. */
export async function lockRequest(tx: Transaction, requestId: string): Promise<VerificationRequest | undefined> {
  await tx
    .select({ id: verificationRequests.id })
    .from(verificationRequests)
    .where(eq(verificationRequests.id, requestId))
    .for("update");
  return findRequest(tx, requestId);
}

const MOST_SHOWN = 100;

/** Newest first; of the whole agency, or of one member alone. */
export async function listRequestsOf(db: Executor, agencyId: string, memberId?: string) {
  const rows = await select(db)
    .where(
      and(
        eq(verificationRequests.agencyId, agencyId),
        memberId === undefined ? undefined : eq(verificationRequests.memberId, memberId),
      ),
    )
    .orderBy(desc(verificationRequests.createdAt), desc(verificationRequests.id))
    .limit(MOST_SHOWN);
  return rows.map(readable);
}

/** 100 of them, those that were handed in first before the others, without those of the moderator's own agencies. */
export async function listRequestsIn(
  db: Executor,
  states: readonly VerificationState[],
  ownAgencyIds: readonly string[],
) {
  const rows = await select(db)
    .where(
      and(
        inArray(verificationRequests.state, [...states]),
        notInArray(verificationRequests.agencyId, [...ownAgencyIds]),
      ),
    )
    .orderBy(asc(sql`coalesce(${verificationRequests.appealedAt}, ${verificationRequests.submittedAt})`))
    .limit(MOST_SHOWN);
  return rows.map(readable);
}

/** Others who claim the same; nobody else's draft counts. */
export function listOthersClaiming(db: Executor, { id, agencyId, memberId, claim, statedIndex }: VerificationRequest) {
  const isOther: SQL | undefined =
    memberId === null
      ? ne(verificationRequests.agencyId, agencyId)
      : or(
          ne(verificationRequests.agencyId, agencyId),
          // The agency itself may be one person with one number.
          ne(verificationRequests.memberId, memberId),
        );
  return db
    .select({
      agencyName: agencies.name,
      isGranted: sql<boolean>`bool_or(${verificationRequests.state} = 'Granted')`,
    })
    .from(verificationRequests)
    .innerJoin(agencies, eq(agencies.id, verificationRequests.agencyId))
    .where(
      and(
        ne(verificationRequests.id, id),
        eq(verificationRequests.claim, claim),
        eq(verificationRequests.statedIndex, statedIndex),
        inArray(verificationRequests.state, ["Granted", ...WAITING_STATES]),
        isOther,
      ),
    )
    .groupBy(agencies.id, agencies.name)
    .limit(5);
}

type Change = Partial<
  Pick<
    typeof verificationRequests.$inferInsert,
    "submittedAt" | "decidedAt" | "appealStatement" | "appealedAt" | "heldByUserId" | "heldUntil"
  >
> & { state: VerificationState; updatedAt: Date };

/** The row is locked, and its state allows it. */
export async function changeRequest(
  tx: Transaction,
  { id }: Authorized<"verification.manage" | "moderation.decide", { id: string }>,
  change: Change,
): Promise<void> {
  await tx
    .update(verificationRequests)
    .set({ ...change, version: sql`${verificationRequests.version} + 1` })
    .where(eq(verificationRequests.id, id));
}

type NewHold = { heldByUserId: string; heldUntil: Date; now: Date; state: VerificationState };

/** One statement, so of two at once one wins. A hold of the same moderator is made longer, an expired one taken over. */
export async function takeHold(
  db: Executor,
  { id, state: former }: Authorized<"moderation.decide", VerificationRequest>,
  { now, ...hold }: NewHold,
): Promise<boolean> {
  const taken = await db
    .update(verificationRequests)
    .set(hold)
    .where(
      and(
        eq(verificationRequests.id, id),
        eq(verificationRequests.state, former),
        or(
          isNull(verificationRequests.heldUntil),
          lte(verificationRequests.heldUntil, now),
          eq(verificationRequests.heldByUserId, hold.heldByUserId),
        ),
      ),
    )
    .returning({ id: verificationRequests.id });
  return taken.length > 0;
}

/** Whom a decision is told: the person it is about, or the agency's managers. */
export function listToTell(db: Executor, agencyId: string, memberId: string | null) {
  return db
    .select({ email: emailOf(users) })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(
        eq(memberships.agencyId, agencyId),
        isNull(memberships.endedAt),
        memberId === null ? eq(memberships.role, "Manager") : eq(memberships.id, memberId),
      ),
    );
}

/** As its facet is over; the papers' term goes on from the decision. */
export async function markExpired(tx: Transaction, requestId: string, at: Date): Promise<void> {
  await tx
    .update(verificationRequests)
    .set({ state: "Expired", updatedAt: at, version: sql`${verificationRequests.version} + 1` })
    .where(and(eq(verificationRequests.id, requestId), eq(verificationRequests.state, "Granted")));
}
