import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import {
  callerFor,
  consent,
  contact,
  insertAgency,
  insertHome,
  insertLocality,
  insertMember,
  VISITOR,
} from "@repo/api/testing/world";
import { migrateDatabase } from "@repo/db/migrate";
import { openTestDatabase } from "@repo/db/testing/test-database";
import { SMTPServer } from "smtp-server";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { startWorker } from "./instance.mjs";

/** The worker gives its jobs eight seconds; whoever runs it kills it after ten or more. */
const ENDS_WITHIN_MS = 10_000;
const TIMEOUT = { timeout: 60_000 };
const login = `worker_${process.pid}`;

let database;
let home;
let env;
let mailServer;
/** Of the letters that the mail server holds: each says yes to one. */
let held = [];
let isHolding = false;
const workers = [];
const letters = [];

beforeAll(async () => {
  database = await openTestDatabase();
  const url = new URL(database.url);
  [url.username, url.password] = [login, crypto.randomUUID()];
  await migrateDatabase(database.url, url.toString());
  const agent = await insertMember(database.db, await insertAgency(database.db, "Banyan Homes"));
  home = await insertHome(database.db, agent, await insertLocality(database.db));
  mailServer = await startMailServer();
  env = {
    DATABASE_URL: url.toString(),
    NEXTAUTH_URL: "http://localhost:1",
    MEDIA_DIR: fs.mkdtempSync(path.join(os.tmpdir(), "plinth-worker-")),
    SMTP_URL: `smtp://127.0.0.1:${mailServer.server.address().port}`,
    FIELD_KEYS: process.env.FIELD_KEYS,
    INDEX_KEY: process.env.INDEX_KEY,
  };
});
afterEach(async () => {
  isHolding = false;
  for (const sayYes of held) sayYes();
  held = [];
  for (const worker of workers.splice(0)) await worker.stop();
  await database.db.execute("delete from graphile_worker._private_jobs");
});
afterAll(async () => {
  await new Promise((resolve) => mailServer.close(resolve));
  if (env) fs.rmSync(env.MEDIA_DIR, { recursive: true });
  await database.db.execute(`drop owned by ${login}`);
  await database.db.execute(`drop role ${login}`);
  await database.close();
});

async function startMailServer() {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, _session, done) {
      const chunks = [];
      stream.on("data", (chunk) => chunks.push(chunk));
      stream.on("end", () => {
        letters.push(Buffer.concat(chunks).toString());
        if (isHolding) held.push(done);
        else done();
      });
    },
  });
  await new Promise((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return server;
}

function start() {
  const worker = startWorker(env, { output: "ignore" });
  workers.push(worker);
  return worker;
}

/** An enquiry, of which the agent is told by letter; the id of that promise. */
async function enquire() {
  await callerFor(database.db, VISITOR).leads.enquire({
    listingId: home.id,
    idempotencyKey: crypto.randomUUID(),
    contact: contact(),
    message: "May I see it on Sunday?",
    consent,
  });
  const [row] = await database.db.execute("select max(id::text) as id from outbox where kind = 'EnquiryReceived'");
  return row.id;
}

const jobOf = async (outboxId) =>
  (
    await database.db.execute(`
      select attempts, locked_at is not null as "isLocked"
      from graphile_worker._private_jobs where payload->>'outboxId' = '${outboxId}'`)
  )[0];

/** How often the mail server was sent the letter of a promise, by the names that the letter had. */
const lettersOf = (outboxId) => letters.filter((text) => text.includes(`<${outboxId}.`)).map(nameOf);
const nameOf = (text) => /^Message-ID: (.+)$/im.exec(text)?.[1];

async function deliveriesOf(outboxId) {
  const [row] = await database.db.execute(
    `select count(*)::int as count from deliveries where outbox_id = '${outboxId}' and channel = 'Email'`,
  );
  return row.count;
}

/** A worker whose letter the mail server has, and has not said yes to. */
async function inFlight() {
  isHolding = true;
  const outboxId = await enquire();
  const worker = start();
  await expect.poll(() => held.length, { timeout: 30_000 }).toBe(1);
  expect(await jobOf(outboxId)).toEqual({ attempts: 1, isLocked: true });
  return { outboxId, worker };
}

test(
  "a job in flight when the worker is asked to end is done, once, and the worker exits with 0",
  TIMEOUT,
  async () => {
    const { outboxId, worker } = await inFlight();
    worker.child.kill("SIGTERM");
    const later = await enquire();
    held.shift()();
    expect(await worker.ended).toBe(0);
    expect(await jobOf(outboxId)).toBeUndefined();
    expect([lettersOf(outboxId).length, await deliveriesOf(outboxId)]).toEqual([1, 1]);
    // What came meanwhile was not begun, and is the next one's.
    expect(await jobOf(later)).toEqual({ attempts: 0, isLocked: false });
  },
);

test("a job that takes longer than it may is handed back, and the next worker does it", TIMEOUT, async () => {
  const { outboxId, worker } = await inFlight();
  const askedAt = performance.now();
  worker.child.kill("SIGTERM");
  expect(await worker.ended).toBe(0);
  expect(performance.now() - askedAt).toBeLessThan(ENDS_WITHIN_MS);
  expect(await jobOf(outboxId)).toEqual({ attempts: 1, isLocked: false });
  expect(await deliveriesOf(outboxId)).toBe(0);
  isHolding = false;
  start();
  await expect.poll(() => jobOf(outboxId), { timeout: 30_000 }).toBeUndefined();
  expect(await deliveriesOf(outboxId)).toBe(1);
  // The mail server had it already, and tells by its name that it is the same.
  expect(new Set(lettersOf(outboxId)).size).toBe(1);
});

test(
  "killed instead, it hands nothing back: the job stays locked while the next worker does others",
  TIMEOUT,
  async () => {
    const { outboxId, worker } = await inFlight();
    worker.child.kill("SIGKILL");
    expect(await worker.ended).toBe("SIGKILL");
    isHolding = false;
    const later = await enquire();
    start();
    await expect.poll(() => jobOf(later), { timeout: 30_000 }).toBeUndefined();
    expect(await jobOf(outboxId)).toEqual({ attempts: 1, isLocked: true });
    expect(await deliveriesOf(outboxId)).toBe(0);
  },
);
