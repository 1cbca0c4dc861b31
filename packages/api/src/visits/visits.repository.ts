import { builtOnce } from "@repo/db/built-once";
import type { Executor, Transaction } from "@repo/db/client";
import { newRowId } from "@repo/db/row-id";
import { type VisitRow, visits } from "@repo/db/schema/visits";
import { seal } from "@repo/db/sealing/seal";
import { ASK_AGAIN_HOURS, ASK_HOURS } from "@repo/domain/visits/attendance";
import type { VisitMode } from "@repo/domain/visits/listing-visit-policy";
import type { TimeRange } from "@repo/domain/visits/time-range";
import { LIVE_VISIT_STATUSES, type VisitSide, type VisitStatus } from "@repo/domain/visits/visit-status";
import { and, eq, gt, inArray, isNull, lt, lte, ne, sql } from "drizzle-orm";
import type { Authorized } from "#access/authorize";
import type { ListingParties } from "#listings/load-listing-parties";
import type { OpenedByLink } from "./visit-link";

export type { VisitRow };

/** Whose time it is, and when. */
export type VisitTime = {
  during: TimeRange;
  blocked: TimeRange;
  hostMemberId: string;
  localStart: string;
  timeZoneVersion: string;
  groupKey: string;
};

export type NewVisit = VisitTime & {
  visitorKey: string;
  visitorName: string;
  visitorUserId: string | null;
  partySize: number;
  mode: VisitMode;
  status: "Held" | "Pending" | "Confirmed";
  heldUntil: Date | null;
  decideBy: Date | null;
  idempotencyKey: string;
  requestHash: string;
  manageTokenHash: string;
};

const HOUR_MS = 3_600_000;
const toRange = ({ startsAt, endsAt }: TimeRange) => `[${startsAt.toISOString()},${endsAt.toISOString()})`;

/**
 * Returns nothing when an exclusion constraint says the host, the visitor or the home is taken, or when the
 * idempotency key was used. `ON CONFLICT DO NOTHING` makes losers leave at once; without it they deadlock.
 */
export async function insertVisitIfFree(
  tx: Transaction,
  home: Authorized<"visit.book", ListingParties>,
  { during, blocked, ...visit }: NewVisit,
): Promise<VisitRow | undefined> {
  const id = newRowId();
  const [inserted] = await tx
    .insert(visits)
    .values({
      ...visit,
      id,
      visitorName: seal("visits.visitor_name", id, visit.visitorName),
      during: toRange(during),
      blocked: toRange(blocked),
      agencyId: home.agencyId,
      listingId: home.listingId,
      propertyId: home.propertyId,
      timeZone: home.timeZone,
    })
    .onConflictDoNothing()
    .returning();
  return inserted;
}

/**
 * Makes room: what was held too long is held no more. A row that somebody else ends right now is left to them, so that
 * nobody waits here. `keptBy`: one visitor fills in one form, so a new hold gives back the one before.
 */
export async function releaseOldHolds(tx: Transaction, now: Date, keptBy: string | null = null): Promise<void> {
  await tx.execute(sql`
    update ${visits} set status = 'Expired', held_until = null
    where id in (
      select id from ${visits}
      where status = 'Held' and (held_until <= ${now.toISOString()}::timestamptz or visitor_key = ${keptBy})
      for update skip locked
    )`);
}

/** Whether somebody else has the home then; a group that can be joined is nobody else. */
export async function isHomeTaken(
  tx: Transaction,
  {
    propertyId,
    during,
    groupKey,
    exceptVisitId,
  }: Pick<VisitTime, "during" | "groupKey"> & { propertyId: string; exceptVisitId: string | null },
): Promise<boolean> {
  const [taken] = await tx
    .select({ id: visits.id })
    .from(visits)
    .where(
      and(
        eq(visits.propertyId, propertyId),
        inArray(visits.status, [...LIVE_VISIT_STATUSES]),
        sql`${visits.during} && ${toRange(during)}::tstzrange`,
        ne(visits.groupKey, groupKey),
        exceptVisitId === null ? undefined : ne(visits.id, exceptVisitId),
      ),
    )
    .limit(1);
  return taken !== undefined;
}

/** Times of a home that are held now. */
export function countHolds(tx: Transaction, propertyId: string): Promise<number> {
  return tx.$count(visits, and(eq(visits.propertyId, propertyId), sql`${visits.status} = 'Held'`));
}

/** Gives a held time back, for the booking that held it. */
export async function releaseHold(tx: Transaction, hold: { visitId: string; tokenHash: string }): Promise<void> {
  await tx
    .update(visits)
    .set({ status: "Expired", heldUntil: null })
    .where(and(eq(visits.id, hold.visitId), eq(visits.status, "Held"), eq(visits.manageTokenHash, hold.tokenHash)));
}

export async function findVisitByKey(db: Executor, idempotencyKey: string): Promise<VisitRow | undefined> {
  const [visit] = await db.select().from(visits).where(eq(visits.idempotencyKey, idempotencyKey));
  return visit;
}

const visitQuery = builtOnce((db) =>
  db
    .select()
    .from(visits)
    .where(eq(visits.id, sql.placeholder("visitId")))
    .prepare("visit"),
);

export async function findVisit(db: Executor, visitId: string): Promise<VisitRow | undefined> {
  const [visit] = await visitQuery(db).execute({ visitId });
  return visit;
}

export async function markManageTokenRotated(tx: Executor, visitId: string, manageTokenHash: string): Promise<void> {
  await tx.update(visits).set({ manageTokenHash }).where(eq(visits.id, visitId));
}

export async function markVisitJoinedLead(tx: Transaction, visitId: string, leadId: string): Promise<void> {
  await tx.update(visits).set({ leadId }).where(eq(visits.id, visitId));
}

/** Either proof opens the door: a permission of the signed-in person, or the secret link. */
export type CancellableVisit = VisitRow & (Authorized<"visit.cancel", VisitRow> | OpenedByLink);
export type MovableVisit = VisitRow & (Authorized<"visit.reschedule", VisitRow> | OpenedByLink);
export type HostedVisit = Authorized<"visit.host", VisitRow>;

type Ending = { reason: string; by: VisitSide };

/** Compare-and-set on the status: returns nothing when the visit moved on since it was read. */
export function markVisitCancelled(tx: Transaction, visit: CancellableVisit, { reason, by }: Ending) {
  return changeFrom(tx, visit, { status: "Cancelled", cancelledReason: reason, cancelledBy: by, heldUntil: null });
}

/** Nobody said that they would come. */
export function markVisitReleased(tx: Transaction, visit: VisitRow) {
  return changeFrom(tx, visit, { status: "Cancelled", cancelledBy: "Platform" });
}

type MovedVisit = { status: "Pending" | "Confirmed"; decideBy: Date | null; attendanceConfirmedAt: Date | null };

/** Moves the one visit it is; its calendar entry keeps its name and gets a higher number. */
export async function markVisitMoved(
  tx: Transaction,
  visit: MovableVisit,
  { during, blocked, ...time }: VisitTime & MovedVisit,
): Promise<VisitRow | undefined> {
  return changeFrom(tx, visit, {
    ...time,
    during: toRange(during),
    blocked: toRange(blocked),
    remindedDayBefore: false,
    remindedAgain: false,
    remindedHoursBefore: false,
  });
}

export function markVisitDecided(
  tx: Transaction,
  visit: HostedVisit,
  decided: { status: "Confirmed" } | { status: "Denied"; reason: string },
) {
  const ending = decided.status === "Denied" ? { cancelledReason: decided.reason, cancelledBy: "Host" as const } : {};
  return changeFrom(tx, visit, { status: decided.status, decideBy: null, ...ending });
}

export function markVisitOutcome(
  tx: Transaction,
  visit: HostedVisit,
  outcome: { status: VisitStatus; outcomeNote: string },
) {
  return changeFrom(tx, visit, { ...outcome, outcomeNote: seal("visits.outcome_note", visit.id, outcome.outcomeNote) });
}

async function changeFrom(tx: Transaction, visit: VisitRow, changes: Partial<typeof visits.$inferInsert>) {
  const [changed] = await tx
    .update(visits)
    .set({ ...changes, version: sql`${visits.version} + 1`, sequence: sql`${visits.sequence} + 1` })
    .where(and(eq(visits.id, visit.id), eq(visits.status, visit.status), eq(visits.version, visit.version)))
    .returning();
  return changed;
}

/** Visits to come whose instant was worked out by other rules of clocks. */
export function listVisitsOfOtherClocks(db: Executor, clock: string, now: Date): Promise<VisitRow[]> {
  return db
    .select()
    .from(visits)
    .where(
      and(
        inArray(visits.status, ["Pending", "Confirmed"]),
        gt(visits.startsAt, now),
        ne(visits.timeZoneVersion, clock),
      ),
    );
}

export async function markClockRead(db: Executor, visitId: string, clock: string): Promise<void> {
  await db.update(visits).set({ timeZoneVersion: clock }).where(eq(visits.id, visitId));
}

type ClockMove = { during: TimeRange; blocked: TimeRange; clock: string };

export function markClockMoved(tx: Transaction, visit: VisitRow, { during, blocked, clock }: ClockMove) {
  return changeFrom(tx, visit, { during: toRange(during), blocked: toRange(blocked), timeZoneVersion: clock });
}

/** Requests that nobody answered in time, and holds that ran out; returns the requests. */
export async function markExpired(tx: Transaction, now: Date): Promise<VisitRow[]> {
  await releaseOldHolds(tx, now);
  return tx
    .update(visits)
    .set({ status: "Expired", version: sql`${visits.version} + 1`, sequence: sql`${visits.sequence} + 1` })
    .where(and(eq(visits.status, "Pending"), lte(visits.decideBy, now)))
    .returning();
}

export type ReminderKind = "dayBefore" | "askAgain" | "hoursBefore";

/** Confirmed visits that begin soon enough to be reminded of and were not yet; each is returned once per time. */
export function markReminded(tx: Transaction, kind: ReminderKind, now: Date): Promise<VisitRow[]> {
  const beginsWithin = (hours: number) => lte(visits.startsAt, new Date(now.getTime() + hours * HOUR_MS));
  // Chosen later than the reminder's time, the visitor has the visit itself fresh in mind.
  const chosenBefore = (hours: number) => lt(visits.createdAt, sql`${visits.startsAt} - ${`${hours} hours`}::interval`);
  const due = {
    dayBefore: and(eq(visits.remindedDayBefore, false), beginsWithin(ASK_HOURS), chosenBefore(ASK_HOURS)),
    askAgain: and(
      eq(visits.remindedDayBefore, true),
      eq(visits.remindedAgain, false),
      isNull(visits.attendanceConfirmedAt),
      beginsWithin(ASK_AGAIN_HOURS),
    ),
    hoursBefore: and(eq(visits.remindedHoursBefore, false), beginsWithin(2), chosenBefore(2)),
  };
  const marks = {
    // A first reminder that comes late is the second, too.
    dayBefore: { remindedDayBefore: true, remindedAgain: sql`${beginsWithin(ASK_AGAIN_HOURS)}` },
    askAgain: { remindedAgain: true },
    hoursBefore: { remindedDayBefore: true, remindedAgain: true, remindedHoursBefore: true },
  };
  return tx
    .update(visits)
    .set(marks[kind])
    .where(and(eq(visits.status, "Confirmed"), gt(visits.startsAt, now), due[kind]))
    .returning();
}

export async function hasOtherUpcomingVisit(tx: Transaction, leadId: string, visitId: string, now: Date) {
  const [other] = await tx
    .select({ id: visits.id })
    .from(visits)
    .where(
      and(
        eq(visits.leadId, leadId),
        ne(visits.id, visitId),
        inArray(visits.status, [...LIVE_VISIT_STATUSES]),
        gt(visits.startsAt, now),
      ),
    )
    .limit(1);
  return other !== undefined;
}
