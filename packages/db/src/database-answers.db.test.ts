import { afterAll, beforeAll, expect, test } from "vitest";
import { openFaultyNetwork } from "../testing/faulty-network";
import { openTestDatabase } from "../testing/test-database";
import { openDatabase } from "./client";
import { databaseAnswers } from "./database-answers";

const PATIENCE_MS = 200;

let admin: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  admin = await openTestDatabase();
});
afterAll(() => admin.close());

test.each(["refuse", "blackhole"] as const)(
  "a database that does not answer (%s) is not ready, and is again once the network is",
  async (fault) => {
    const network = await openFaultyNetwork(new URL(admin.url));
    const { db, close } = openDatabase(network.url, {
      maxConnections: 1,
      outsideScopes: "Login",
      // A connection that stays silent is given up after it, and makes room for the next.
      statementTimeoutMs: 500,
    });
    expect(await databaseAnswers(db)).toBe(true);
    await network.break(fault);
    expect(await databaseAnswers(db, PATIENCE_MS)).toBe(false);
    await network.heal();
    await expect.poll(() => databaseAnswers(db), { timeout: 20_000 }).toBe(true);
    await close();
    network.close();
  },
);
