import type { Executor } from "@repo/db/client";
import { accountEvents as events } from "@repo/db/schema/account-events";
import type { AccountEventKind } from "@repo/domain/identity/account-event.schema";
import { and, desc, eq, isNotNull, min, ne, sql } from "drizzle-orm";

/** Where counting stops, as more says nothing more. */
export const MOST_TIMES = 1000;

/** One that is counted with others adds to their row. */
export async function putAccountEvent(db: Executor, event: typeof events.$inferInsert): Promise<void> {
  const { lastAt, browser = null, system = null, networkIndex = null } = event;
  await db
    .insert(events)
    .values(event)
    .onConflictDoUpdate({
      target: [events.userId, events.countedAs],
      set: {
        times: sql`least(${events.times} + excluded.times, ${MOST_TIMES})`,
        lastAt,
        browser,
        system,
        networkIndex,
      },
    });
}

/** The latest first; refusals are left to those who watch over the platform. */
export function listAccountEvents(db: Executor, userId: string, limit: number) {
  return db
    .select()
    .from(events)
    .where(and(eq(events.userId, userId), ne(events.kind, "Denied" satisfies AccountEventKind)))
    .orderBy(desc(events.lastAt), desc(events.id))
    .limit(limit);
}

/** When somebody first signed in to the account from each network. */
export async function findFirstSignIns(db: Executor, userId: string): Promise<Map<string | null, Date | null>> {
  const rows = await db
    .select({ network: events.networkIndex, firstAt: min(events.firstAt) })
    .from(events)
    .where(and(eq(events.userId, userId), eq(events.kind, "SignedIn"), isNotNull(events.networkIndex)))
    .groupBy(events.networkIndex);
  return new Map(rows.map(({ network, firstAt }) => [network, firstAt]));
}
