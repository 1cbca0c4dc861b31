import { accountEvents } from "@repo/db/schema/account-events";
import { openTestDatabase } from "@repo/db/testing/test-database";
import { type Actor, userIdOf } from "@repo/domain/access/actor";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createCaller } from "#app-router";
import { insertMarkedAgency } from "../../testing/two-agencies";
import { contextAt } from "../../testing/visit-world";
import { actorOf, insertAgency, insertBuyer, insertLocality, insertMember, NOW, VISITOR } from "../../testing/world";
import { admit } from "./admit";

const CANARY = "canary-of-theirs";
const CALLER = { clientAddress: "203.0.113.7", device: { browser: "Firefox", system: "Linux" } } as const;

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let theirs: Awaited<ReturnType<typeof insertMarkedAgency>>;
beforeAll(async () => {
  database = await openTestDatabase();
  const place = await insertLocality(database.db);
  theirs = await insertMarkedAgency(database.db, place, { canary: CANARY, phone: "+919845098450" });
});
afterAll(() => database.close());

const anyListing = { listingId: crypto.randomUUID() };

function accountOf(actor: Actor) {
  const userId = userIdOf(actor)!;
  const contextOf = (now = NOW) => ({ ...contextAt(database.db, now, actor), ...CALLER });
  const notes = () => database.db.select().from(accountEvents).where(eq(accountEvents.userId, userId));
  return { contextOf, call: (now = NOW) => createCaller(contextOf(now)), notes };
}
const newBuyer = async () => accountOf(await insertBuyer(database.db));

test("refusals of an hour are one row for each procedure with their number, however many at once, which has an end", async () => {
  const { call, contextOf, notes } = await newBuyer();
  const refused = { code: "FORBIDDEN" };
  const many = Array.from({ length: 40 }, () =>
    expect(call().moderation.caseOf(anyListing)).rejects.toMatchObject(refused),
  );
  await Promise.all(many);
  await expect(call(new Date(NOW.getTime() + 3_600_000)).moderation.caseOf(anyListing)).rejects.toMatchObject(refused);
  expect(() => admit("GET /api/reports/leads", contextOf(), () => "done")).toThrow("audience.forbidden");
  const denied = { kind: "Denied", method: null, browser: "Firefox", system: "Linux" };
  await vi.waitFor(async () =>
    expect((await notes()).toSorted((a, b) => b.times - a.times)).toMatchObject([
      { ...denied, procedure: "moderation.caseOf", times: 40 },
      { ...denied, times: 1 },
      { ...denied, times: 1 },
    ]),
  );
  for (let count = 0; count < 1_100; count++)
    expect(() => admit("GET /api/reports/leads", contextOf(), () => "done")).toThrow("audience.forbidden");
  await vi.waitFor(async () => expect((await notes()).map(({ times }) => times)).toContain(1_000));
  expect(await notes()).toHaveLength(3);
});

test("what a row of another agency refuses is noted like any refusal, without a word of the row or the caller", async () => {
  const member = await insertMember(database.db, await insertAgency(database.db, "Banyan Homes"));
  const { call, notes } = accountOf(actorOf(member));
  const [, listingId = ""] = theirs.ids;
  await expect(call().media.photos({ listingId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await vi.waitFor(async () => expect(await notes()).toMatchObject([{ procedure: "media.photos", times: 1 }]));
  expect(JSON.stringify(await notes())).not.toMatch(new RegExp(`canary|${listingId}|203[.]0[.]113`));
  // The control: what is allowed leaves no note.
  await accountOf(theirs.members[0]!).call().media.photos({ listingId });
  expect(await accountOf(theirs.members[0]!).notes()).toEqual([]);
});

test("a visitor's refusal is nobody's, and one that cannot be noted is answered all the same", async () => {
  const before = await database.db.$count(accountEvents);
  await expect(createCaller(contextAt(database.db, NOW, VISITOR)).identity.events()).rejects.toMatchObject({
    code: "UNAUTHORIZED",
  });
  // Of an account that is gone nothing can be written.
  const gone = accountOf({ kind: "user", userId: crypto.randomUUID(), platformRole: "Buyer", memberships: [] });
  await expect(gone.call().moderation.caseOf(anyListing)).rejects.toMatchObject({ code: "FORBIDDEN" });
  const { call, notes } = await newBuyer();
  await expect(call().moderation.caseOf(anyListing)).rejects.toMatchObject({ code: "FORBIDDEN" });
  // The control: the next one is.
  await vi.waitFor(async () => expect(await notes()).toHaveLength(1));
  expect(await database.db.$count(accountEvents)).toBe(before + 1);
});
