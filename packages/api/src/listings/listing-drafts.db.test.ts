import { listingDrafts, listings } from "@repo/db/schema/listings";
import { propertyEvents } from "@repo/db/schema/properties";
import { withinScope } from "@repo/db/tenant-scope";
import { openTestDatabase } from "@repo/db/testing/test-database";
import { EMPTY_DRAFT } from "@repo/domain/listings/draft-document";
import { DEFAULT_VISIT_POLICY } from "@repo/domain/visits/listing-visit-policy";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { insertCompleteDraft } from "../../testing/access-world";
import { actorOf, callerFor, insertAgency, insertLocality, insertMember, VISITOR } from "../../testing/world";

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let place: Awaited<ReturnType<typeof insertLocality>>;

beforeAll(async () => {
  database = await openTestDatabase();
  place = await insertLocality(database.db);
});
afterAll(() => database.close());

async function newDesk() {
  const agencyId = await insertAgency(database.db, "Banyan Homes");
  const agent = await insertMember(database.db, agencyId);
  return { agencyId, agent, desk: callerFor(database.db, actorOf(agent)) };
}

async function newCompleteDraft() {
  const world = await newDesk();
  const draftId = await insertCompleteDraft(world.desk, { agencyId: world.agencyId, place, canary: "Banyan Row" });
  return { ...world, draftId };
}

describe("listingDrafts.save", () => {
  test("keeps one field as it was typed, and goes on from there", async () => {
    const { agencyId, desk } = await newDesk();
    const draftId = crypto.randomUUID();
    const first = { ...EMPTY_DRAFT, price: "1.2 crores or so" };
    expect(await desk.listingDrafts.save({ draftId, agencyId, version: 0, document: first })).toMatchObject({
      version: 0,
    });
    const second = { ...first, bedroomsTotal: "3" };
    expect(await desk.listingDrafts.save({ draftId, agencyId, version: 0, document: second })).toMatchObject({
      version: 1,
    });
    expect(await desk.listingDrafts.show({ draftId })).toMatchObject({ version: 1, document: second, listingId: null });
    expect(await desk.listingDrafts.list()).toMatchObject([{ id: draftId, localityName: null }]);
  });

  test("refuses what was typed over an older version, and says which one there is", async () => {
    const { agencyId, desk, draftId } = await newCompleteDraft();
    const save = (version: number) => desk.listingDrafts.save({ draftId, agencyId, version, document: EMPTY_DRAFT });
    await save(0);
    await expect(save(0)).rejects.toMatchObject({
      cause: { reason: "listingDraft.changedMeanwhile", details: { version: 1 } },
    });
  });

  test("another agency finds it neither by its id nor without any filter", async () => {
    const { agencyId, desk, draftId } = await newCompleteDraft();
    const stranger = await newDesk();
    const missing = { cause: { code: "notFound", reason: "listingDraft.notFound" } };
    await expect(stranger.desk.listingDrafts.show({ draftId })).rejects.toMatchObject(missing);
    const taken = { draftId, agencyId: stranger.agencyId, version: 0, document: EMPTY_DRAFT };
    await expect(stranger.desk.listingDrafts.save(taken)).rejects.toMatchObject(missing);
    await expect(stranger.desk.listingDrafts.handIn({ draftId, version: 0 })).rejects.toMatchObject(missing);
    expect(await stranger.desk.listingDrafts.list()).toEqual([]);
    const rows = async () => database.db.select().from(listingDrafts).where(eq(listingDrafts.id, draftId));
    expect(await withinScope([stranger.agencyId], rows)).toEqual([]);
    // The control: it is there.
    expect(await withinScope([agencyId], rows)).toHaveLength(1);
    expect((await desk.listingDrafts.show({ draftId })).document.price).toBe("1.2 cr");
  });
});

test("a draft that is thrown away is out of the list until it is brought back", async () => {
  const { desk, draftId } = await newCompleteDraft();
  expect(await desk.listingDrafts.discard({ draftId })).toEqual([]);
  expect(await desk.listingDrafts.restore({ draftId })).toMatchObject([
    { id: draftId, localityName: "Indiranagar, Bengaluru" },
  ]);
});

describe("listingDrafts.handIn", () => {
  test("makes a listing of it once, however often and at once it is asked", async () => {
    const { desk, draftId } = await newCompleteDraft();
    const answers = await Promise.all([1, 2, 3].map(() => desk.listingDrafts.handIn({ draftId, version: 0 })));
    expect(new Set(answers.map(({ listingId }) => listingId)).size).toBe(1);
    const { listingId } = answers[0]!;
    expect(await desk.listings.own()).toMatchObject([
      { id: listingId, moderationState: "Submitted", standardStatus: "Active", price: { amountMinor: 1_200_000_000 } },
    ]);
    const events = await database.db.select().from(propertyEvents).where(eq(propertyEvents.listingId, listingId));
    expect(events.map(({ kind }) => kind)).toEqual(["Listed"]);
    expect(await desk.listingDrafts.list()).toEqual([]);
    await expect(desk.listingDrafts.show({ draftId })).rejects.toMatchObject({
      cause: { reason: "listingDraft.handedIn" },
    });
  });

  test("keeps the listing that held its photos, which was nobody's to see before", async () => {
    const { desk, draftId } = await newCompleteDraft();
    const { listingId } = await desk.listingDrafts.keepListing({ draftId });
    expect((await desk.listingDrafts.keepListing({ draftId })).listingId).toBe(listingId);
    expect(await desk.media.photos({ listingId: listingId! })).toMatchObject({ photos: [], isReviewedFirst: false });
    expect(await desk.listings.own()).toEqual([]);
    await expect(callerFor(database.db, VISITOR).listings.detail({ listingId: listingId! })).rejects.toMatchObject({
      cause: { code: "notFound" },
    });
    expect(await desk.listingDrafts.handIn({ draftId, version: 0 })).toMatchObject({ listingId });
    const [listing] = await database.db.select().from(listings).where(eq(listings.id, listingId!));
    expect(listing).toMatchObject({
      moderationState: "Submitted",
      listPriceMinor: 1_200_000_000,
      originalListPriceMinor: 1_200_000_000,
      previousListPriceMinor: null,
      title: "3 BHK apartment in Indiranagar",
      hasDisplayConsent: true,
    });
  });

  test("puts the terms of visits that were typed with it in force once the home is public", async () => {
    const { agencyId, desk, draftId } = await newCompleteDraft();
    const { document } = await desk.listingDrafts.show({ draftId });
    const visits = { ...document.visits, visitMinutes: "60", stepMinutes: "60", capacity: "4", accessNotes: "Gate 42" };
    const save = (version: number, changed: object) =>
      desk.listingDrafts.save({
        draftId,
        agencyId,
        version,
        document: { ...document, visits: { ...visits, ...changed } },
      });
    await save(0, { capacity: "400" });
    await expect(desk.listingDrafts.handIn({ draftId, version: 1 })).rejects.toMatchObject({
      cause: { reason: "number.outOfRange", details: { field: "visits.capacity" } },
    });
    await save(1, {});
    const { listingId } = await desk.listingDrafts.handIn({ draftId, version: 2 });
    const terms = { visitMinutes: 60, stepMinutes: 60, capacity: 4, maxPerDay: null, accessNotes: "Gate 42" };
    expect(await desk.visits.policy({ listingId })).toEqual({ ...DEFAULT_VISIT_POLICY, ...terms });

    const openSlots = () =>
      callerFor(database.db, VISITOR).visits.openSlots({ listingId, fromDate: "2030-01-03", days: 1 });
    await expect(openSlots()).rejects.toMatchObject({ code: "NOT_FOUND" });
    await database.db.update(listings).set({ moderationState: "Approved" }).where(eq(listings.id, listingId));
    const [first] = (await openSlots()).slots;
    expect(Date.parse(first!.endsAt) - Date.parse(first!.startsAt)).toBe(3_600_000);
    // The next flat of the building is shown alike, behind a door of its own.
    const copy = await desk.listingDrafts.duplicate({ listingId });
    expect(copy.document.visits).toEqual({ ...visits, accessNotes: "" });
  });

  test("tells the first thing that is missing at its field, and keeps the draft", async () => {
    const { agencyId, desk, draftId } = await newCompleteDraft();
    const { document } = await desk.listingDrafts.show({ draftId });
    await desk.listingDrafts.save({ draftId, agencyId, version: 0, document: { ...document, price: "a lot" } });
    await expect(desk.listingDrafts.handIn({ draftId, version: 1 })).rejects.toMatchObject({
      cause: { reason: "price.unreadable", details: { field: "price" } },
    });
    expect(await desk.listingDrafts.list()).toHaveLength(1);
    expect(await desk.listings.own()).toEqual([]);
  });
});

test("a listing is duplicated as a draft that says the same, but for the owner's agreement", async () => {
  const { agencyId, desk, draftId } = await newCompleteDraft();
  const { listingId } = await desk.listingDrafts.handIn({ draftId, version: 0 });
  const copy = await desk.listingDrafts.duplicate({ listingId });
  expect(copy.document).toMatchObject({ price: "₹1,20,00,000", bedroomsTotal: "3", hasDisplayConsent: false });
  const document = { ...copy.document, hasDisplayConsent: true };
  const { version } = await desk.listingDrafts.save({ draftId: copy.id, agencyId, version: 0, document });
  const again = await desk.listingDrafts.handIn({ draftId: copy.id, version });
  expect(again.listingId).not.toBe(listingId);
});
