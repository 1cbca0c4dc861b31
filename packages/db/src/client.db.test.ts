import net from "node:net";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openFaultyNetwork } from "../testing/faulty-network";
import { openTestDatabase } from "../testing/test-database";
import { openDatabase } from "./client";

const TRIALS = 10;

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let admin: Awaited<ReturnType<typeof openTestDatabase>>;

beforeAll(async () => {
  // One connection, so that other statements wait behind the transaction: postgres.js 3.4.9 fails under this only.
  database = await openTestDatabase({ maxConnections: 1 });
  admin = await openTestDatabase({ maxConnections: 1 });
  await database.db.execute(sql`create table trials (word text)`);
});
afterAll(async () => {
  await database.close();
  await admin.close();
});

/** Kills the connection in the middle of a transaction and goes on as code that swallowed the first failure would. */
async function transactionCutInHalf(): Promise<void> {
  const waiting: Promise<unknown>[] = [];
  const cut = database.db.transaction(async (tx) => {
    const [own] = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
    await tx.execute(sql`insert into trials values ('before')`);
    for (let n = 0; n < 3; n++) waiting.push(database.db.execute(sql`select 1`).then(() => {}));
    await admin.db.execute(sql`select pg_terminate_backend(${own?.pid ?? 0}, 5000)`);
    await tx.execute(sql`select 1`).catch(() => {});
    await tx.execute(sql`insert into trials values ('after')`);
  });
  await expect(cut).rejects.toThrow("CONNECTION_CLOSED");
  await Promise.allSettled(waiting);
}

test("a transaction whose connection died writes nothing, neither before nor after", async () => {
  for (let trial = 0; trial < TRIALS; trial++) await transactionCutInHalf();
  const [left] = await database.db.execute<{ count: number }>(sql`select count(*)::int as count from trials`);
  expect(left).toEqual({ count: 0 });
});

test("a transaction begins behind a hundred statements on each connection", async () => {
  const { db, close } = await openTestDatabase({ maxConnections: 2 });
  const one = async () => void (await db.execute(sql`select ${"1"}::int as one`));
  for (let round = 0; round < 10; round++) await one();
  await Promise.all([one(), one(), one(), one()]);
  const statements = Array.from({ length: 200 }, () => one());
  // Until each is handed to its connection, and before any is answered.
  for (let turn = 0; turn < 50; turn++) await Promise.resolve();
  const transaction = db.transaction((tx) => tx.execute<{ one: number }>(sql`select 1 as one`));
  expect(await transaction).toEqual([{ one: 1 }]);
  await Promise.all(statements);
  await close();
});

test("a database that hangs up while we connect fails the statement, without a storm of connections", async () => {
  let connections = 0;
  const server = net.createServer((socket) => {
    connections++;
    socket.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as net.AddressInfo;
  const { db, close } = openDatabase(`postgres://plinth@127.0.0.1:${port}/plinth`, {
    maxConnections: 1,
    outsideScopes: "Login",
  });
  const failure = await db.execute(sql`select 1`).catch((error: unknown) => error);
  expect(failure).toMatchObject({ cause: { code: "CONNECTION_CLOSED" } });
  expect(connections).toBeLessThan(50);
  await close();
  server.close();
});

test("a connection over which nothing comes back is given up, and the next statement gets another", async () => {
  const network = await openFaultyNetwork(new URL(admin.url));
  const { db, close } = openDatabase(network.url, {
    maxConnections: 1,
    outsideScopes: "Login",
    statementTimeoutMs: 500,
  });
  await db.execute(sql`select 1`);
  await network.break("blackhole");
  const failure = await db.execute(sql`select 1`).catch((error: unknown) => error);
  expect(failure).toMatchObject({ cause: { code: "ANSWER_TIMEOUT" } });
  await network.heal();
  expect(await db.execute<{ one: number }>(sql`select 1 as one`)).toEqual([{ one: 1 }]);
  await close();
  network.close();
});
