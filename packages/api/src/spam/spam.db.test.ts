import { enquiries, heldEnquiries, leads } from "@repo/db/schema/leads";
import { openTestDatabase } from "@repo/db/testing/test-database";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createCaller } from "#app-router";
import { inParallel } from "../../testing/in-parallel";
import { contextAt } from "../../testing/visit-world";
import {
  actorOf,
  callerFor,
  consent,
  contact,
  insertAgency,
  insertHome,
  insertLocality,
  insertMember,
  NOW,
  VISITOR,
} from "../../testing/world";
import { takeFromBuckets } from "./spam.repository";

const AT_ONCE = 16;
let database: Awaited<ReturnType<typeof openTestDatabase>>;
let agencyId: string;
let agent: Awaited<ReturnType<typeof insertMember>>;
let homeIds: string[];

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  const place = await insertLocality(database.db);
  agencyId = await insertAgency(database.db, "Banyan Homes");
  agent = await insertMember(database.db, agencyId, { name: "Hema Host" });
  homeIds = await Promise.all(Array.from({ length: 20 }, async () => (await insertHome(database.db, agent, place)).id));
});

const from = (clientAddress: string, now = NOW) =>
  createCaller({ ...contextAt(database.db, now, VISITOR), clientAddress }).leads;
const later = (ms: number) => new Date(NOW.getTime() + ms);

type Sending = {
  address?: string;
  listingId?: string;
  waitMs?: number;
  token?: string;
  website?: string;
  message?: string;
};

const opened = new Map<string, Promise<{ token: string }>>();
async function openedForm(listingId: string): Promise<string> {
  const form = opened.get(listingId) ?? from("203.0.113.1").openForm({ listingId });
  opened.set(listingId, form);
  return (await form).token;
}

/** Opens the form of a home, waits, and sends it, as a browser does. */
async function send({ address = "203.0.113.1", waitMs = 5_000, website = "", message = "", ...given }: Sending = {}) {
  const listingId = given.listingId ?? homeIds[0]!;
  const token = given.token ?? (await openedForm(listingId));
  return from(address, later(waitMs)).enquire({
    listingId,
    idempotencyKey: crypto.randomUUID(),
    contact: contact(),
    message,
    consent,
    form: { token, website },
  });
}

async function count(isHeld: boolean): Promise<number> {
  const held = await database.db.$count(heldEnquiries, eq(heldEnquiries.agencyId, agencyId));
  return isHeld ? held : (await database.db.$count(enquiries, eq(enquiries.agencyId, agencyId))) - held;
}

describe("an enquiry is held back", () => {
  test.each([
    ["without a form", { token: "" }],
    ["with a forged form", { token: `${NOW.getTime().toString(36)}.${"x".repeat(43)}` }],
    ["sent in the same second", { waitMs: 500 }],
    ["with a form opened the day before", { waitMs: 25 * 3_600_000 }],
    ["with the hidden field filled in", { website: "https://cheap.example" }],
  ] as const)("%s", async (_, sending) => {
    await send(sending);
    expect([await count(true), await count(false)]).toEqual([1, 0]);
  });

  test("with the form of another home", async () => {
    const { token } = await from("203.0.113.1").openForm({ listingId: homeIds[1]! });
    await send({ token });
    expect(await count(true)).toBe(1);
  });

  test("but not when a person takes a moment", async () => {
    await send();
    expect([await count(true), await count(false)]).toEqual([0, 1]);
  });

  test("and its sender is told the same", async () => {
    const [held, shown] = [await send({ token: "" }), await send()];
    expect(Object.keys(held)).toEqual(Object.keys(shown));
    expect(held).toMatchObject({ agentName: "Hema Host" });
  });
});

describe("letting in", () => {
  test("makes it a lead like any other, once, by those it concerns", async () => {
    await send({ token: "", message: "Is the lift working?" });
    const desk = callerFor(database.db, actorOf(agent)).leads;
    const [held] = await desk.heldBack();
    expect(held).toMatchObject({ message: "Is the lift working?", spamSigns: ["NoForm"] });
    expect(await desk.inbox({})).toEqual([]);
    const stranger = await insertMember(database.db, await insertAgency(database.db, "Other"), { role: "Manager" });
    const others = callerFor(database.db, actorOf(stranger, "Manager")).leads;
    expect(await others.heldBack()).toEqual([]);
    await expect(others.release({ enquiryId: held!.id })).rejects.toMatchObject({ code: "NOT_FOUND" });

    const answers = await Promise.allSettled(Array.from({ length: 5 }, () => desk.release({ enquiryId: held!.id })));
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const [lead] = await desk.inbox({});
    expect(await desk.detail({ leadId: lead!.id })).toMatchObject({
      latestMessage: "Is the lift working?",
      consentChannels: expect.arrayContaining(["Phone"]),
      routing: { strategy: "ListingAgent" },
    });
    expect(await database.db.$count(leads, eq(leads.agencyId, agencyId))).toBe(1);
    expect(await desk.heldBack()).toEqual([]);
  });
});

test("a bucket is exact: of 500 at once as many pass as it holds", async () => {
  const bucket = { key: crypto.randomUUID(), burst: 5, perHour: 3_600 };
  const take = (now: Date) => async () => (await takeFromBuckets(database.db, [bucket], now)).size === 0;
  const passed = await inParallel(
    Array.from({ length: 500 }, () => take(NOW)),
    AT_ONCE,
  );
  expect(passed.filter(Boolean)).toHaveLength(5);
  expect(await take(later(2_000))()).toBe(true);
});

const PITCHES = [
  "Get a cheap loan for your new home within one hour from our bank, call now",
  "We are the best movers and packers of the whole city with the lowest price",
  "Invest in plots near the new airport and double your money in twelve months",
];

test("of 10,000 pieces of spam from 1,000 addresses hardly any reaches an inbox, and none is thrown away", async () => {
  const kinds: ((index: number) => Sending)[] = [
    () => ({ token: "" }),
    () => ({ token: "" }),
    () => ({ waitMs: 100 }),
    () => ({ website: "x" }),
    // A careful one: a form, time, a number of its own, but the words of its campaign.
    (index) => ({ message: `${PITCHES[index % PITCHES.length]} ${index} https://ad.example/${index}` }),
  ];
  const works = Array.from({ length: 10_000 }, (_, index) => async () => {
    // One in twenty is careful.
    const kind = kinds[index % 20 === 0 ? 4 : index % 4]!;
    await send({
      ...kind(index),
      address: `198.51.${Math.floor((index % 1000) / 250)}.${index % 250}`,
      listingId: homeIds[index % 20]!,
    });
  });
  await inParallel(works, AT_ONCE);
  const [held, shown] = [await count(true), await count(false)];
  expect(held + shown).toBe(10_000);
  expect(shown).toBeLessThanOrEqual(50);
}, 240_000);

test("of 500 people practically all reach an inbox, also several of one network", async () => {
  const asked = [
    "",
    "Is it still available?",
    "Can I see it on Sunday?",
    "Is the price negotiable? I can pay at once.",
  ];
  const works = Array.from({ length: 500 }, (_, index) => async () => {
    await send({
      address: `2001:db8:0:${Math.floor(index / 5).toString(16)}::/64`,
      listingId: homeIds[index % 20]!,
      waitMs: 4_000 + index * 60_000,
      token: (await from("x", later(index * 60_000)).openForm({ listingId: homeIds[index % 20]! })).token,
      message: asked[index % asked.length]!,
    });
  });
  await inParallel(works, AT_ONCE);
  expect(await count(false)).toBeGreaterThanOrEqual(495);
}, 60_000);
