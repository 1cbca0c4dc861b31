import { auditEvents } from "@repo/db/schema/moderation";
import { openTestDatabase } from "@repo/db/testing/test-database";
import { sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { contextAt } from "../../testing/visit-world";
import { VISITOR } from "../../testing/world";
import { verifyAudit } from "./verify-audit";

const EVENTS = 60;

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeEach(async () => {
  database = await openTestDatabase();
});
afterEach(() => database.close());

const verified = (earlier?: { position: number; hash: string }) =>
  verifyAudit(contextAt(database.db, undefined, VISITOR), earlier);

/** Each in a transaction of its own, all at once. */
const recordAtOnce = () =>
  Promise.allSettled(
    Array.from({ length: EVENTS }, async (_, index) =>
      database.db.insert(auditEvents).values({
        action: "test.act",
        entity: "listing",
        entityId: crypto.randomUUID(),
        details: { index },
        requestId: "test",
      }),
    ),
  );

/** As somebody could who owns the tables and turns their triggers off. */
async function tamper(statement: ReturnType<typeof sql>) {
  await database.db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(statement);
  });
}

const eventAt = (position: number) => sql`(select event_id from audit_links where position = ${position})`;

describe("the audit trail", () => {
  test("events written at once make one chain without gaps", async () => {
    const written = await recordAtOnce();
    expect(written.filter(({ status }) => status === "rejected")).toEqual([]);
    expect(await verified()).toMatchObject({ faults: [], head: { position: EVENTS } });
  });

  test("control: without the lock, events written at once are refused by each other", async () => {
    await database.db.execute(sql`
      do $$ begin
        execute replace(pg_get_functiondef('link_audit_event'::regproc), 'PERFORM pg_advisory_xact_lock', 'PERFORM abs');
      end $$`);
    const written = await recordAtOnce();
    expect(written.filter(({ status }) => status === "rejected").length).toBeGreaterThan(0);
  });

  test("nobody changes or removes an event or link, the owner included", async () => {
    await recordAtOnce();
    const { db } = database;
    for (const attempt of [
      sql`update audit_events set action = 'other'`,
      sql`delete from audit_events`,
      sql`truncate audit_events cascade`,
      sql`update audit_links set hash = ''`,
      sql`delete from audit_links`,
    ]) {
      await expect(db.execute(attempt)).rejects.toMatchObject({ cause: { code: "23001" } });
    }
    expect(await verified()).toMatchObject({ faults: [], head: { position: EVENTS } });
  });

  test.each([
    ["an event reworded", sql`update audit_events set details = '{}' where id = ${eventAt(7)}`, ["Changed", 7]],
    [
      "an event given to somebody else",
      sql`update audit_events set actor_user_id = uuid_v7() where id = ${eventAt(7)}`,
      ["Changed", 7],
    ],
    ["an event removed", sql`delete from audit_events where id = ${eventAt(7)}`, ["Missing", 7]],
    [
      "a link removed with its event",
      sql`with gone as (delete from audit_links where position = 7 returning event_id)
      delete from audit_events where id in (select event_id from gone)`,
      ["Missing", 7],
    ],
    [
      "an event slipped in",
      sql`insert into audit_events (action, entity, entity_id, details, request_id)
      values ('test.act', 'listing', uuid_v7(), '{}', 'test')`,
      ["Unlinked", null],
    ],
  ])("%s is found", async (_, statement, [kind, position]) => {
    await recordAtOnce();
    await tamper(statement);
    expect((await verified()).faults[0]).toEqual({ kind, position });
  });

  test("a trail cut off at its end is found by the head that was noted before", async () => {
    await recordAtOnce();
    const { head } = await verified();
    await tamper(sql`with gone as (delete from audit_links where position > 50 returning event_id)
      delete from audit_events where id in (select event_id from gone)`);
    expect(await verified()).toMatchObject({ faults: [], isEarlierHeadKept: true });
    expect(await verified(head)).toMatchObject({ isEarlierHeadKept: false });
  });
});
