import type { Transaction } from "@repo/db/client";
import { deliveries, outbox } from "@repo/db/schema/messages";
import { type VisitRow, visits } from "@repo/db/schema/visits";
import { answerDeadline } from "@repo/domain/visits/attendance";
import { and, eq, gt, isNull, sql } from "drizzle-orm";
import type { OpenedByLink } from "./visit-link";

const LEAST_HOURS_LEFT = 2;

/** No calendar learns of it, so the sequence stays. Returns nothing when the visit is not confirmed any more. */
export async function markAttendanceConfirmed(tx: Transaction, visit: VisitRow & OpenedByLink, now: Date) {
  const [confirmed] = await tx
    .update(visits)
    .set({ attendanceConfirmedAt: now, version: sql`${visits.version} + 1` })
    .where(and(eq(visits.id, visit.id), eq(visits.status, "Confirmed"), gt(visits.startsAt, now)))
    .returning({ id: visits.id });
  return confirmed;
}

/** Letters about the visit's present time that reached its visitor's mail server. */
const asksDelivered = sql`(
  select count(*) from ${outbox} join ${deliveries} on ${deliveries.outboxId} = ${outbox.id}
  where ${outbox.kind} = 'VisitReminder' and ${outbox.subject}->>'visitId' = ${visits.id}::text
    and ${outbox.subject}->>'sequence' = ${visits.sequence}::text and ${deliveries.channel} = 'Email')`;

/** Later than this the visitor may be on the way. */
const lastRelease = (now: Date) => new Date(now.getTime() + LEAST_HOURS_LEFT * 3_600_000);

/** Visits whose visitor was asked twice and said nothing by the deadline. A letter that never left asks nobody. */
export async function listUnanswered(tx: Transaction, now: Date): Promise<VisitRow[]> {
  const soon = await tx
    .select()
    .from(visits)
    .where(
      and(
        eq(visits.status, "Confirmed"),
        isNull(visits.attendanceConfirmedAt),
        eq(visits.remindedAgain, true),
        gt(visits.startsAt, lastRelease(now)),
        sql`${asksDelivered} >= 2`,
      ),
    );
  return soon.filter(({ startsAt }) => answerDeadline(startsAt) <= now);
}
