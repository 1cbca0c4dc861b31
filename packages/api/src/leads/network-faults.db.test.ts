import { openDatabase } from "@repo/db/client";
import { enquiries, leadActivities } from "@repo/db/schema/leads";
import { outbox } from "@repo/db/schema/messages";
import { NETWORK_FAULTS, openFaultyNetwork } from "@repo/db/testing/faulty-network";
import { openTestDatabase } from "@repo/db/testing/test-database";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { callerAt } from "../../testing/visit-world";
import { consent, contact, insertAgency, insertHome, insertLocality, insertMember } from "../../testing/world";

const AT_ONCE = 8;
const BROKEN_MS = 2_000;
/** Longer than anybody is made to wait. */
const SILENT_MS = 6_500;
const SETTLE_WITHIN_MS = 5_000;
const RECOVER_WITHIN_MS = 3_000;

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test.each(NETWORK_FAULTS)(
  "%s between us and PostgreSQL: every enquiry is answered in time, none is lost, none is twice there",
  async (fault) => {
    const agencyId = await insertAgency(database.db, "Banyan Homes");
    const agent = await insertMember(database.db, agencyId);
    const home = await insertHome(database.db, agent, await insertLocality(database.db));
    const network = await openFaultyNetwork(new URL(database.url));
    const { db, close } = openDatabase(network.url, { maxConnections: 4, outsideScopes: "Login" });
    const acknowledged: string[] = [];
    let isOver = false;
    let healedAt = Number.POSITIVE_INFINITY;
    let recoveredAfter = Number.POSITIVE_INFINITY;
    let slowest = 0;

    /** Like the form of a patient visitor: the same enquiry, with the same key, until it is acknowledged. */
    const enquireUntilHeard = async () => {
      const enquiry = {
        listingId: home.id,
        idempotencyKey: crypto.randomUUID(),
        contact: contact(),
        message: "",
        consent,
      };
      for (;;) {
        const askedAt = performance.now();
        const isHeard = await callerAt(db)
          .leads.enquire(enquiry)
          .then(
            () => true,
            () => false,
          );
        slowest = Math.max(slowest, performance.now() - askedAt);
        if (!isHeard) {
          await pause(20);
          continue;
        }
        acknowledged.push(enquiry.idempotencyKey);
        if (performance.now() > healedAt) recoveredAfter = Math.min(recoveredAfter, performance.now() - healedAt);
        return;
      }
    };
    const visitors = Array.from({ length: AT_ONCE }, async () => {
      while (!isOver) await enquireUntilHeard();
    });
    await pause(300);
    await network.break(fault);
    await pause(fault === "blackhole" ? SILENT_MS : BROKEN_MS);
    await network.heal();
    healedAt = performance.now();
    await pause(RECOVER_WITHIN_MS);
    isOver = true;
    await Promise.all(visitors);

    const stored = await database.db.select().from(enquiries).where(eq(enquiries.agencyId, agencyId));
    expect(stored.map(({ idempotencyKey }) => idempotencyKey).toSorted()).toEqual(acknowledged.toSorted());
    const [activities, messages, jobs] = [
      await database.db.$count(leadActivities, eq(leadActivities.agencyId, agencyId)),
      await database.db.$count(outbox, eq(outbox.agencyId, agencyId)),
      await database.db.execute<{ count: number }>(sql`
        select count(*)::int as count from graphile_worker._private_jobs
        where payload->>'outboxId' in (select id::text from outbox where agency_id = ${agencyId})`),
    ];
    expect([activities, messages, jobs[0]?.count]).toEqual([stored.length, stored.length, stored.length]);
    expect(slowest).toBeLessThan(SETTLE_WITHIN_MS);
    expect(recoveredAfter).toBeLessThan(RECOVER_WITHIN_MS);
    await close();
    network.close();
  },
  30_000,
);
