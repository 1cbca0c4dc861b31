import { openTestDatabase } from "@repo/db/testing/test-database";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Transaction } from "./client";
import { withRequestId } from "./request-id";
import { withinScope } from "./tenant-scope";

let database: Awaited<ReturnType<typeof openTestDatabase>>;

beforeAll(async () => {
  database = await openTestDatabase({ maxConnections: 3 });
});
afterAll(() => database.close());

const nameIn = async (tx: Pick<Transaction, "execute">) =>
  (await tx.execute<{ name: string }>(sql`select current_setting('application_name') as name`))[0]?.name;

test("a transaction tells PostgreSQL which request it belongs to, and its connection forgets it", async () => {
  const agencyId = crypto.randomUUID();
  const scopes = [undefined, "everyAgency", [], [agencyId]] as const;
  const told = await Promise.all(
    Array.from({ length: 60 }, (_, index) => {
      const [id, scope] = [`request-${index}`, scopes[index % scopes.length]];
      const ask = () => withRequestId(id, () => database.db.transaction(nameIn));
      return scope === undefined ? ask() : withinScope(scope, ask);
    }),
  );
  expect(told).toEqual(told.map((_, index) => `plinth request-${index}`));
  for (const scope of ["everyAgency", [agencyId]] as const)
    expect(await withinScope(scope, () => database.db.transaction(nameIn))).toBe("plinth-test");
});

test("a statement of an agency's member is told as well, and failing work still fails", async () => {
  const own = [crypto.randomUUID()];
  expect(await withinScope(own, () => withRequestId("alone", () => nameIn(database.db)))).toBe("plinth alone");
  const failing = withRequestId("failing", () =>
    database.db.transaction(async () => {
      throw new Error("over");
    }),
  );
  await expect(failing).rejects.toThrow("over");
});
