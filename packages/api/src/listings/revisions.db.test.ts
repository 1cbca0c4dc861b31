import { listings } from "@repo/db/schema/listings";
import { outbox } from "@repo/db/schema/messages";
import { openTestDatabase } from "@repo/db/testing/test-database";
import type { ListingContent } from "@repo/domain/listings/listing-content";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  actorOf,
  callerFor,
  insertAgency,
  insertHome,
  insertLocality,
  insertMember,
  insertModerator,
  VISITOR,
} from "../../testing/world";

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let place: Awaited<ReturnType<typeof insertLocality>>;

beforeAll(async () => {
  database = await openTestDatabase();
  place = await insertLocality(database.db);
});
afterAll(() => database.close());

async function publicHome(listing: Partial<typeof listings.$inferInsert> = {}) {
  const agencyId = await insertAgency(database.db, "Banyan Homes");
  const agent = await insertMember(database.db, agencyId);
  const { id: listingId } = await insertHome(database.db, agent, place, {
    listing,
    property: { isAddressPublic: false, publicLatitude: 12.9745, publicLongitude: 77.6412 },
  });
  const desk = callerFor(database.db, actorOf(agent)).listings;
  const edit = async (changes: Partial<ListingContent>) => {
    const { version, content } = await desk.content({ listingId });
    return desk.submitRevision({ listingId, version, content: { ...content, ...changes } });
  };
  return { agencyId, agent, listingId, desk, edit };
}

const seenByPublic = (listingId: string) => callerFor(database.db, VISITOR).listings.detail({ listingId });
const moderatorDesk = async () => callerFor(database.db, await insertModerator(database.db)).moderation;
const letters = (agencyId: string) =>
  database.db
    .select({ kind: outbox.kind })
    .from(outbox)
    .where(and(eq(outbox.agencyId, agencyId), eq(outbox.kind, "RevisionDecided")));

describe("listings.submitRevision", () => {
  test("harmless changes are live at once, risky ones wait while the public sees the listing as it was", async () => {
    const { listingId, desk, edit } = await publicHome();
    const result = await edit({
      priceMinor: 1_150_000_000,
      amenities: ["Lift"],
      components: [{ kind: "Parking", amountMinor: 50_000_000, basisPoints: null }],
      addressLine: "13 Other Street",
      projectName: "Sunrise Heights",
    });
    expect(result).toMatchObject({
      liveFields: ["amenities", "priceMinor", "components"],
      reviewedFields: ["projectName", "addressLine"],
    });
    const seen = await seenByPublic(listingId);
    expect(seen).toMatchObject({
      price: { amountMinor: 1_150_000_000 },
      previousPriceMinor: 1_200_000_000,
      amenities: ["Lift"],
      projectName: "",
      title: "3 BHK apartment in Indiranagar",
      allInPrice: { missing: ["StampDuty", "RegistrationFee"] },
    });
    expect(seen.allInPrice.minMinor).toBe(1_150_000_000 * 1.06 + 50_000_000);
    expect((await desk.own())[0]).toMatchObject({
      revision: { state: "Submitted", fields: ["projectName", "addressLine"] },
    });
    // What waits is still there when the form is opened again.
    expect(await desk.content({ listingId })).toMatchObject({
      content: { addressLine: "13 Other Street" },
      live: { addressLine: "12 Secret Street" },
      isEditable: true,
      isReviewedFirst: true,
      isShared: false,
    });
  });

  test("a price far from the old one waits, whichever form it comes from", async () => {
    const { listingId, desk } = await publicHome();
    await desk.changePrice({ listingId, version: 0, priceMinor: 600_000_000 });
    expect((await seenByPublic(listingId)).price.amountMinor).toBe(1_200_000_000);
    expect((await desk.own())[0]).toMatchObject({ revision: { fields: ["priceMinor"] } });
  });

  test("a later edit replaces the one that waits, and taking it back leaves none", async () => {
    const { listingId, edit } = await publicHome();
    const moderation = await moderatorDesk();
    await edit({ addressLine: "13 Other Street" });
    const first = await moderation.openRevision({ listingId });
    await edit({ addressLine: "14 Other Street" });
    const second = await moderation.openRevision({ listingId });
    expect(second?.changes).toEqual([{ field: "addressLine", before: "12 Secret Street", after: "14 Other Street" }]);
    await expect(
      moderation.applyRevision({ revisionId: first!.id, listingVersion: first!.listingVersion }),
    ).rejects.toMatchObject({ code: "CONFLICT" });
    await edit({ addressLine: "12 Secret Street" });
    expect(await moderation.openRevision({ listingId })).toBeNull();
  });

  test("a hidden home that does not move keeps the point that the public knows", async () => {
    const { listingId, edit } = await publicHome();
    const { point } = await seenByPublic(listingId);
    await edit({ bathroomsTotal: 3 });
    expect((await seenByPublic(listingId)).point).toEqual(point);
  });

  test("two forms at once: one edit, one told", async () => {
    const { listingId, desk } = await publicHome();
    const { version, content } = await desk.content({ listingId });
    const save = (bathroomsTotal: number) =>
      desk.submitRevision({ listingId, version, content: { ...content, bathroomsTotal } });
    const outcomes = await Promise.allSettled([save(3), save(4)]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  test("a number that its authority cannot have given out is told at its field; an unknown form passes", async () => {
    const { edit } = await publicHome();
    await expect(edit({ registrationNumber: "PRM/KA/RERA/1" })).rejects.toMatchObject({
      cause: { reason: "registration.invalid", details: { field: "registrationNumber" } },
    });
    expect(await edit({ registrationNumber: "ACK/KA/RERA/1251" })).toMatchObject({
      reviewedFields: ["registrationNumber"],
    });
  });

  test("what nobody sees yet is simply changed; a verdict is not edited", async () => {
    const asked = await publicHome({ moderationState: "ChangesRequested" });
    expect(await asked.edit({ addressLine: "13 Other Street" })).toMatchObject({ liveFields: ["addressLine"] });
    const rejected = await publicHome({ moderationState: "Rejected" });
    await expect(rejected.edit({ bathroomsTotal: 3 })).rejects.toMatchObject({
      cause: { reason: "listing.notEditable" },
    });
  });

  test("facts of a home that another agent shows as well wait for a moderator; what is offered is one's own", async () => {
    const { listingId, edit } = await publicHome();
    const other = await publicHome();
    const propertyOf = async (id: string) =>
      (await database.db.select({ propertyId: listings.propertyId }).from(listings).where(eq(listings.id, id)))[0]!;
    await database.db
      .update(listings)
      .set(await propertyOf(other.listingId))
      .where(eq(listings.id, listingId));
    expect(await edit({ bathroomsTotal: 4, priceMinor: 1_150_000_000 })).toMatchObject({
      liveFields: ["priceMinor"],
      reviewedFields: ["bathroomsTotal"],
    });
    expect((await seenByPublic(other.listingId)).bathroomsTotal).toBe(2);
    await database.db.update(listings).set({ moderationState: "Suspended" }).where(eq(listings.id, listingId));
    await expect(edit({ bathroomsTotal: 5 })).rejects.toMatchObject({ cause: { reason: "listing.homeIsShared" } });
  });

  test("nobody else edits it", async () => {
    const { agencyId, listingId, desk } = await publicHome();
    const { version, content } = await desk.content({ listingId });
    const colleague = callerFor(database.db, actorOf(await insertMember(database.db, agencyId))).listings;
    await expect(colleague.content({ listingId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(colleague.submitRevision({ listingId, version, content })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});

describe("a moderator's decision on a revision", () => {
  test("a yes makes it public and tells the agent", async () => {
    const { agencyId, listingId, desk, edit } = await publicHome();
    await edit({ projectName: "Sunrise Heights", priceMinor: 600_000_000 });
    const moderation = await moderatorDesk();
    const open = await moderation.openRevision({ listingId });
    await moderation.applyRevision({ revisionId: open!.id, listingVersion: open!.listingVersion });
    expect(await seenByPublic(listingId)).toMatchObject({
      projectName: "Sunrise Heights",
      price: { amountMinor: 600_000_000 },
    });
    expect((await desk.own())[0]?.revision).toBeNull();
    expect(await letters(agencyId)).toHaveLength(1);
  });

  test("a no leaves the listing as it is, and its reason reaches the agent", async () => {
    const { agencyId, listingId, desk, edit } = await publicHome();
    await edit({ addressLine: "13 Other Street" });
    const moderation = await moderatorDesk();
    const open = await moderation.openRevision({ listingId });
    const decision = { revisionId: open!.id, listingVersion: open!.listingVersion };
    const reason = "That street is in another locality.";
    await moderation.refuseRevision({ ...decision, rule: "Accuracy", reason });
    expect((await desk.own())[0]).toMatchObject({ revision: { state: "Refused", reason } });
    expect(await letters(agencyId)).toHaveLength(1);
    await expect(moderation.applyRevision(decision)).rejects.toMatchObject({ code: "CONFLICT" });
  });

  test("it waits in the queue, beside the listing as the public sees it, until somebody decides", async () => {
    const { listingId, edit } = await publicHome();
    const moderation = await moderatorDesk();
    const waiting = async () => (await moderation.queue({ task: "Edit" })).map((item) => item.listingId);
    expect(await waiting()).not.toContain(listingId);
    await edit({ addressLine: "13 Other Street" });
    expect(await waiting()).toContain(listingId);
    const seen = await moderation.caseOf({ listingId });
    expect(seen).toMatchObject({
      exactAddress: expect.stringContaining("12 Secret Street"),
      edit: { changes: [{ field: "addressLine", before: "12 Secret Street", after: "13 Other Street" }] },
    });
    await moderation.applyRevision({ revisionId: seen.edit!.id, listingVersion: seen.edit!.listingVersion });
    expect(await waiting()).not.toContain(listingId);
    expect((await moderation.caseOf({ listingId })).edit).toBeNull();
  });

  test("what changed since it was looked at is looked at again", async () => {
    const { listingId, edit } = await publicHome();
    await edit({ addressLine: "13 Other Street" });
    const moderation = await moderatorDesk();
    const open = await moderation.openRevision({ listingId });
    await edit({ bathroomsTotal: 3 });
    await expect(
      moderation.applyRevision({ revisionId: open!.id, listingVersion: open!.listingVersion }),
    ).rejects.toMatchObject({ code: "CONFLICT" });
  });

  test("nobody decides for the own agency", async () => {
    const { agent, listingId, edit } = await publicHome();
    await edit({ addressLine: "13 Other Street" });
    const open = await (await moderatorDesk()).openRevision({ listingId });
    const moderatingAgent = { ...actorOf(agent, "Manager"), platformRole: "Moderator" as const };
    const own = callerFor(database.db, moderatingAgent).moderation;
    await expect(
      own.applyRevision({ revisionId: open!.id, listingVersion: open!.listingVersion }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(own.openRevision({ listingId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
