import { listingRevisions, listings } from "@repo/db/schema/listings";
import { auditEvents } from "@repo/db/schema/moderation";
import { propertyEvents } from "@repo/db/schema/properties";
import { openTestDatabase } from "@repo/db/testing/test-database";
import type { BatchChange } from "@repo/domain/listings/change-together.schema";
import { and, asc, eq, inArray } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { callerAt } from "../../testing/visit-world";
import { actorOf, insertAgency, insertHome, insertLocality, insertMember, NOW } from "../../testing/world";

const CRORE = 1_000_000_000;
const DAY_MS = 86_400_000;
const later = (ms: number) => new Date(NOW.getTime() + ms);

type Home = Awaited<ReturnType<typeof insertHome>>;
let database: Awaited<ReturnType<typeof openTestDatabase>>;
let place: Awaited<ReturnType<typeof insertLocality>>;
let agent: Awaited<ReturnType<typeof insertMember>>;
beforeAll(async () => {
  database = await openTestDatabase();
  place = await insertLocality(database.db);
  agent = await insertMember(database.db, await insertAgency(database.db, "Banyan Homes"));
});
afterAll(() => database.close());

const home = (listing: Partial<Home> = {}) => insertHome(database.db, agent, place, { listing });
const desk = (member = agent, at = NOW, role: "Agent" | "Manager" = "Agent") =>
  callerAt(database.db, at, actorOf(member, role)).listings;
const press = (homes: readonly Home[], change: BatchChange) => ({
  batchId: crypto.randomUUID(),
  listings: homes.map(({ id: listingId, version }) => ({ listingId, version })),
  change,
});
const PRICE_DOWN: BatchChange = { kind: "PriceBy", perMille: -50 };
const ON_HOLD: BatchChange = { kind: "Status", standardStatus: "Hold" };

async function stored({ id }: Home) {
  const [listing] = await database.db.select().from(listings).where(eq(listings.id, id));
  return listing!;
}
async function historyOf({ id }: Home) {
  const rows = await database.db
    .select()
    .from(propertyEvents)
    .where(eq(propertyEvents.listingId, id))
    .orderBy(asc(propertyEvents.occurredAt), asc(propertyEvents.id));
  return rows.map(({ kind, priceMinor, standardStatus }) => `${kind} ${priceMinor! / CRORE} ${standardStatus}`);
}
async function auditOf(homes: readonly Home[]) {
  const rows = await database.db
    .select()
    .from(auditEvents)
    .where(
      inArray(
        auditEvents.entityId,
        homes.map(({ id }) => id),
      ),
    );
  return rows.map(({ action }) => action).toSorted();
}
async function waitingPrice({ id }: Home) {
  const [revision] = await database.db
    .select()
    .from(listingRevisions)
    .where(and(eq(listingRevisions.listingId, id), eq(listingRevisions.state, "Submitted")));
  return revision?.changes.priceMinor;
}

describe("listings.changeTogether", () => {
  test("each listing is changed as by itself, with history and audit, and each that refuses says why", async () => {
    const [fine, seenBefore, over] = [await home(), await home(), await home({ standardStatus: "Closed" })];
    seenBefore.version++;
    const done = await desk().changeTogether(press([fine, seenBefore, over], ON_HOLD));
    expect(done).toEqual({
      done: 1,
      refused: [
        { listingId: seenBefore.id, reason: "listing.changedMeanwhile" },
        { listingId: over.id, reason: "listing.statusNotReachable" },
      ],
    });
    expect(await historyOf(fine)).toEqual(["StatusChanged 1.2 Hold"]);
    expect(await historyOf(over)).toEqual([]);
    expect(await auditOf([fine, seenBefore, over])).toEqual(["listing.changeStatus"]);
  });

  test("a price that fell a little is live, one that fell far waits while buyers see the old one", async () => {
    const [dear, cheap] = [await home(), await home({ listPriceMinor: 0.6 * CRORE })];
    const to: BatchChange = { kind: "PriceTo", priceMinor: 1.1 * CRORE, listingType: "Sale", market: "IN" };
    expect(await desk().changeTogether(press([dear, cheap], to))).toEqual({ done: 2, refused: [] });
    expect((await stored(dear)).listPriceMinor).toBe(1.1 * CRORE);
    expect((await stored(cheap)).listPriceMinor).toBe(0.6 * CRORE);
    expect(await waitingPrice(cheap)).toBe(1.1 * CRORE);
  });

  test("a press that is sent twice, even at once, lowers each price once", async () => {
    const homes = [await home(), await home()];
    const sent = press(homes, PRICE_DOWN);
    const answers = await Promise.all([1, 2, 3].map(() => desk().changeTogether(sent)));
    for (const answer of answers) expect(answer).toEqual({ done: 2, refused: [] });
    for (const one of homes) expect(await historyOf(one)).toEqual(["PriceChanged 1.14 Active"]);
    // Another press on what was seen before the first finds it changed.
    expect((await desk().changeTogether({ ...sent, batchId: crypto.randomUUID() })).done).toBe(0);
  });

  test("an agent changes nobody else's listing; a manager the whole agency's, and no other's", async () => {
    const colleague = await insertMember(database.db, agent.agencyId);
    const stranger = await insertMember(database.db, await insertAgency(database.db, "Peepal"));
    const mine = await home();
    const refused = [{ listingId: mine.id, reason: "listing.notFound" }];
    expect(await desk(colleague).changeTogether(press([mine], ON_HOLD))).toEqual({ done: 0, refused });
    expect(await desk(stranger, NOW, "Manager").changeTogether(press([mine], ON_HOLD))).toEqual({ done: 0, refused });
    expect((await desk(colleague, NOW, "Manager").changeTogether(press([mine], ON_HOLD))).done).toBe(1);
  });
});

describe("listings.undoChanges", () => {
  test("puts back price, status and confirmation of each, and adds to its history instead of cutting it", async () => {
    const [one, other] = [await home({ previousListPriceMinor: 1.3 * CRORE }), await home()];
    const sent = press([one, other], PRICE_DOWN);
    await desk().changeTogether(sent);
    expect(await desk(agent, later(1)).undoChanges({ batchId: sent.batchId })).toEqual({ done: 2, refused: [] });
    expect(await stored(one)).toMatchObject({ listPriceMinor: 1.2 * CRORE, previousListPriceMinor: 1.3 * CRORE });
    expect(await historyOf(one)).toEqual(["PriceChanged 1.14 Active", "PriceChanged 1.2 Active"]);
    expect(await auditOf([other])).toEqual(["listing.changePrice", "listing.undoChange"]);
    expect(await desk(agent, later(2)).undoChanges({ batchId: sent.batchId })).toMatchObject({
      done: 0,
      refused: [{ reason: "undo.done" }, { reason: "undo.done" }],
    });
  });

  test("a home that was confirmed or offered again is as long unconfirmed as before", async () => {
    const confirmedAt = later(-DAY_MS);
    const offered = await home({ availabilityConfirmedAt: confirmedAt });
    const lapsed = await home({
      standardStatus: "Hold",
      availabilityConfirmedAt: confirmedAt,
      availabilityLapsedAt: confirmedAt,
    });
    const sent = press([offered, lapsed], { kind: "ConfirmAvailability" });
    expect((await desk().changeTogether(sent)).done).toBe(2);
    expect(await stored(lapsed)).toMatchObject({ standardStatus: "Active", availabilityConfirmedAt: NOW });
    await desk(agent, later(1)).undoChanges({ batchId: sent.batchId });
    expect(await stored(offered)).toMatchObject({ availabilityConfirmedAt: confirmedAt });
    expect(await stored(lapsed)).toMatchObject({ standardStatus: "Hold", availabilityLapsedAt: confirmedAt });
  });

  test("takes a price back that waits for a moderator, to the one that waited before", async () => {
    const mine = await home();
    const first = press([mine], { kind: "PriceBy", perMille: -250 });
    const second = press([mine], { kind: "PriceBy", perMille: -500 });
    await desk().changeTogether(first);
    await desk().changeTogether(second);
    expect(await waitingPrice(mine)).toBe(0.6 * CRORE);
    await desk(agent, later(1)).undoChanges({ batchId: second.batchId });
    expect(await waitingPrice(mine)).toBe(0.9 * CRORE);
    await desk(agent, later(2)).undoChanges({ batchId: first.batchId });
    expect(await waitingPrice(mine)).toBeUndefined();
  });

  test("leaves what somebody built on, what is too old, and what is not the caller's", async () => {
    const [changed, confirmed, left] = [await home(), await home(), await home()];
    const sent = press([changed, confirmed, left], { kind: "ConfirmAvailability" });
    await desk().changeTogether(sent);
    await desk(agent, later(1)).changeStatus({ listingId: changed.id, version: 0, standardStatus: "Pending" });
    await desk(agent, later(1)).confirmAvailability({ listingId: confirmed.id });
    const stranger = await insertMember(database.db, await insertAgency(database.db, "Peepal"));
    await expect(desk(stranger, NOW, "Manager").undoChanges({ batchId: sent.batchId })).rejects.toMatchObject({
      cause: { reason: "changeBatch.notFound" },
    });
    const shown = (await desk(agent, later(2)).changeBatches()).find(({ batchId }) => batchId === sent.batchId);
    const refusals = new Map(shown?.changes.map(({ listingId, refusal }) => [listingId, refusal]));
    expect(refusals.get(changed.id)).toBe("undo.listingChangedSince");
    expect(refusals.get(confirmed.id)).toBe("undo.listingChangedSince");
    expect(refusals.get(left.id)).toBeNull();
    expect(await desk(agent, later(7 * DAY_MS)).undoChanges({ batchId: sent.batchId })).toMatchObject({ done: 0 });
    expect(await desk(agent, later(2)).undoChanges({ batchId: sent.batchId })).toMatchObject({ done: 1 });
  });
});
