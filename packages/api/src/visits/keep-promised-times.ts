import { instantAt } from "@repo/domain/time/wall-clock";
import { blockedRange } from "@repo/domain/visits/open-slots";
import { recordAudit } from "#audit/record-audit";
import { EXCLUSION_VIOLATION, postgresCodeOf } from "#postgres-code";
import { inTransaction, type RequestContext } from "#request-context";
import { findVisitPolicy } from "./host-calendar.query";
import { promiseVisitLetter } from "./promise-visit-letter";
import { lockParties } from "./visit-locks.query";
import { listVisitsOfOtherClocks, markClockMoved, markClockRead, type VisitRow } from "./visits.repository";

/**
 * A visit was promised by the home's wall clock. When the rules of clocks have changed since (a country moves its summer
 * time), the instant behind the same promise is another one: it is corrected, and new invitations go out. `clock` is
 * the version of the rules that this process knows.
 */
export async function keepPromisedTimes(ctx: RequestContext, clock = process.versions.tz ?? "unknown"): Promise<void> {
  for (const visit of await listVisitsOfOtherClocks(ctx.db, clock, ctx.now())) {
    const promised = promisedStart(visit);
    if (promised === null) await markClockRead(ctx.db, visit.id, clock);
    else await correct(ctx, visit, { startsAt: promised, clock });
  }
}

/** Where the promise lies now; null when it is where it was, also as the second of a time that is shown twice. */
function promisedStart({ localStart, timeZone, startsAt }: VisitRow): Date | null {
  const [date = "", time = ""] = localStart.split("T");
  const instants = (["begin", "end"] as const).map((edge) => instantAt(date, time, timeZone, edge));
  const [first] = instants;
  return !first || instants.some((instant) => instant.getTime() === startsAt.getTime()) ? null : first;
}

type Correction = { startsAt: Date; clock: string };

async function correct(ctx: RequestContext, visit: VisitRow, { startsAt, clock }: Correction): Promise<void> {
  const during = { startsAt, endsAt: new Date(startsAt.getTime() + visit.endsAt.getTime() - visit.startsAt.getTime()) };
  const about = { entity: "visit", entityId: visit.id, agencyId: visit.agencyId };
  try {
    await inTransaction(ctx, async (tx) => {
      const { hostMemberId, propertyId, visitorKey } = visit;
      await lockParties(tx, { hostIds: [hostMemberId], propertyIds: [propertyId], visitorKey });
      const policy = await findVisitPolicy(tx, visit.listingId);
      const moved = await markClockMoved(tx, visit, { during, blocked: blockedRange(during, policy), clock });
      if (!moved) return;
      await recordAudit(ctx, tx, { action: "visit.clockMoved", ...about, details: { clock } });
      await promiseVisitLetter(tx, moved, "VisitRescheduled");
    });
  } catch (error) {
    if (postgresCodeOf(error) !== EXCLUSION_VIOLATION) throw error;
    // Somebody else has that instant by now: people must talk, so the visit stays and the record says why.
    await inTransaction(ctx, async (tx) => {
      await markClockRead(tx, visit.id, clock);
      await recordAudit(ctx, tx, { action: "visit.clockCollision", ...about, details: { clock } });
    });
  }
}
