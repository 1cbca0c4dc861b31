import { openTestDatabase } from "@repo/db/testing/test-database";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  callerFor,
  insertAgency,
  insertBuyer,
  insertHome,
  insertLocality,
  insertMember,
  VISITOR,
} from "../../testing/world";

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let homes: string[];

beforeAll(async () => {
  database = await openTestDatabase();
  const place = await insertLocality(database.db);
  const agent = await insertMember(database.db, await insertAgency(database.db, "Banyan Homes"));
  homes = [];
  for (let count = 0; count < 3; count++) homes.push((await insertHome(database.db, agent, place)).id);
});
afterAll(() => database.close());

test("what a browser kept joins the account in its order, once, and every device gets the whole", async () => {
  const { shortlist } = callerFor(database.db, await insertBuyer(database.db));
  const [first, second, third] = homes as [string, string, string];
  expect(await shortlist.join({ listingIds: [second, first] })).toEqual([second, first]);
  expect(await shortlist.join({ listingIds: [first, third, crypto.randomUUID()] })).toEqual([second, third, first]);
  expect(await shortlist.keep({ listingId: second, isKept: false })).toEqual([third, first]);
  expect(await shortlist.join({ listingIds: [] })).toEqual([third, first]);
});

test("nobody sees another account's list, and a visitor has none", async () => {
  const { shortlist } = callerFor(database.db, await insertBuyer(database.db));
  expect(await shortlist.join({ listingIds: [] })).toEqual([]);
  const visitor = callerFor(database.db, VISITOR).shortlist.join({ listingIds: [] });
  await expect(visitor).rejects.toThrow("session.required");
});
