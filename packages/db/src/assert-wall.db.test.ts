import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDatabase } from "../testing/test-database";
import { allowLogin } from "./allow-login";
import { assertWall } from "./assert-wall";
import { openDatabase } from "./client";

const login = `login_${crypto.randomUUID().slice(0, 8)}`;
let database: Awaited<ReturnType<typeof openTestDatabase>>;
let loginUrl: string;

beforeAll(async () => {
  database = await openTestDatabase();
  const url = new URL(database.url);
  url.username = login;
  url.password = "with ' and \" in it";
  loginUrl = url.toString();
  await allowLogin(database.url, loginUrl);
});
afterAll(async () => {
  // Roles belong to the whole server and outlive the database.
  await database.db.execute(sql.raw(`drop role ${login}`));
  await database.close();
});

async function opened(url: string, check: (db: ReturnType<typeof openDatabase>["db"]) => Promise<void>) {
  const { db, close } = openDatabase(url, { maxConnections: 1 });
  try {
    await check(db);
  } finally {
    await close();
  }
}

test("whoever logs in as the owner of the tables is sent away", async () => {
  await expect(opened(database.url, assertWall)).rejects.toThrow("OWNER_DATABASE_URL is for migrations");
});

test("the login that the migration makes may run the product, also when it is made again", async () => {
  await expect(opened(loginUrl, assertWall)).resolves.toBeUndefined();
  await allowLogin(database.url, loginUrl);
  await expect(opened(loginUrl, assertWall)).resolves.toBeUndefined();
});

test("without a role the login may do nothing", async () => {
  const { db, close } = openDatabase(loginUrl, { maxConnections: 1, outsideScopes: "Login" });
  await expect(db.execute(sql`select count(*) from leads`)).rejects.toMatchObject({ cause: { code: "42501" } });
  await close();
});

test("what happened stays written", async () => {
  await opened(loginUrl, async (db) => {
    await expect(db.execute(sql`delete from audit_events`)).rejects.toMatchObject({ cause: { code: "42501" } });
  });
});
