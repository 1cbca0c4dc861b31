import { openTestDatabase } from "@repo/db/testing/test-database";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  callerFor,
  consent,
  contact,
  insertAgency,
  insertBuyer,
  insertHome,
  insertLocality,
  insertMember,
  VISITOR,
} from "../../testing/world";

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  database = await openTestDatabase();
  const agent = await insertMember(database.db, await insertAgency(database.db, "Banyan Homes"));
  const home = await insertHome(database.db, agent, await insertLocality(database.db));
  for (const message of ["One", "Two"])
    await callerFor(database.db, VISITOR).leads.enquire({
      listingId: home.id,
      idempotencyKey: crypto.randomUUID(),
      contact: contact(),
      message,
      consent,
    });
});
afterAll(() => database.close());

async function newAdmin() {
  const user = await insertBuyer(database.db);
  if (user.kind !== "user") throw new Error("A buyer is a user.");
  return callerFor(database.db, { ...user, platformRole: "Admin" }).messages;
}

test("a letter that was given up is shown without whom it was for, and tried again from the beginning", async () => {
  const admin = await newAdmin();
  expect(await admin.deadLetters()).toEqual([]);
  const [job] = await database.db.execute<{ id: string }>(sql`
    update graphile_worker._private_jobs set attempts = max_attempts,
      last_error = 'Message failed: 550 5.1.1 <asha@home.example> no such user'
    where id = (select min(id) from graphile_worker._private_jobs) returning id::text as id`);
  const letters = await admin.deadLetters();
  expect(letters).toMatchObject([{ jobId: job!.id, kind: "EnquiryReceived", mailServerCode: "550" }]);
  expect(JSON.stringify(letters)).not.toContain("asha");
  const others = await database.db.execute<{ id: string }>(
    sql`select max(id)::text as id from graphile_worker._private_jobs`,
  );
  expect(await admin.replay({ jobIds: [job!.id, others[0]!.id, "999999"] })).toEqual([]);
  const jobs = await database.db.execute<{ attempts: number; is_due: boolean }>(
    sql`select attempts, run_at <= now() as is_due from graphile_worker._private_jobs where id = ${job!.id}`,
  );
  expect(jobs).toEqual([{ attempts: 0, is_due: true }]);
  const [audit] = await database.db.execute(sql`select details from audit_events where action = 'messages.replay'`);
  expect(audit).toEqual({ details: { letters: 1 } });
});
