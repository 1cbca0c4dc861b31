import { buffer } from "node:stream/consumers";
import { emailOf } from "@repo/db/account-columns";
import { archivePieces, archives, sessions, users } from "@repo/db/schema/identity";
import { media } from "@repo/db/schema/listings";
import { outbox } from "@repo/db/schema/messages";
import { auditEvents } from "@repo/db/schema/moderation";
import { withinScope } from "@repo/db/tenant-scope";
import { openTestDatabase } from "@repo/db/testing/test-database";
import type { Actor } from "@repo/domain/access/actor";
import { ARCHIVE_LIFE_MS, ARCHIVE_LINK_MS } from "@repo/domain/privacy/archive.schema";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fromBufferPromise } from "yauzl";
import { createCaller } from "#app-router";
import type { FileStore } from "#media/file-store";
import { mediaStore } from "#media/media-store";
import { deliverMessage } from "#messages/deliver-message";
import { keepingMailer } from "#messages/keep-mail";
import { contextAt, slotAt } from "../../testing/visit-world";
import {
  actorOf,
  consent,
  insertAgency,
  insertBuyer,
  insertHome,
  insertLocality,
  insertMember,
  NOW,
  nextPhone,
} from "../../testing/world";
import { fetchArchive } from "./open-archive";
import { packArchive } from "./pack-archive";

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let desk: Awaited<ReturnType<typeof newDesk>>;
const pictures = new Map<string, Uint8Array<ArrayBuffer>>();
const files: FileStore = {
  write: async (name, bytes) => void pictures.set(name, Uint8Array.from(bytes)),
  read: async (name) => {
    if (failing.has(name)) throw new Error("The store is away.");
    return pictures.has(name) ? new Blob([pictures.get(name)!]) : undefined;
  },
  remove: async (name) => void pictures.delete(name),
};
const failing = new Set<string>();
const store = mediaStore(files);

beforeAll(async () => {
  database = await openTestDatabase();
  desk = await newDesk();
});
afterAll(() => database.close());

async function newDesk() {
  const agent = await insertMember(database.db, await insertAgency(database.db, "Banyan Homes"), { name: "Anu" });
  return { agent, home: await insertHome(database.db, agent, await insertLocality(database.db)) };
}

const later = (ms: number) => new Date(NOW.getTime() + ms);

/** As the actor, signed in a moment ago. */
async function signedIn(actor: Actor) {
  const userId = actor.kind === "user" ? actor.userId : "";
  const [session] = await database.db
    .insert(sessions)
    .values({ userId, createdAt: NOW, expiresAt: later(30 * ARCHIVE_LIFE_MS) })
    .returning({ id: sessions.id });
  const contextOf = (now: Date) => ({ ...contextAt(database.db, now, actor), sessionId: session!.id });
  return { userId, contextOf, at: (now: Date) => createCaller(contextOf(now)) };
}

/** All that is promised, packed by the worker. */
async function pack() {
  const rows = await database.db.select({ id: archives.id }).from(archives);
  for (const { id } of rows)
    await withinScope("everyAgency", () =>
      packArchive({ ...contextAt(database.db), actor: { kind: "job", jobName: "pack-archive" } }, store, id),
    );
}

async function fetched(context: ReturnType<Awaited<ReturnType<typeof signedIn>>["contextOf"]>, secret: string) {
  const file = await fetchArchive(context, secret);
  return Buffer.from(await new Response(file).arrayBuffer());
}

/** By name, as any program that reads zips finds them. */
async function unpacked(bytes: Buffer): Promise<Map<string, Buffer>> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true });
  const found = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry())
    found.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  return found;
}

const jsonIn = (entries: Map<string, Buffer>, name: string): unknown => JSON.parse(entries.get(name)!.toString("utf8"));

/** A buyer who left something in every part that a buyer can. */
async function busyBuyer(name: string, startsAt: string) {
  const actor = await insertBuyer(database.db);
  const buyer = await signedIn(actor);
  const [account] = await database.db
    .update(users)
    .set({ emailVerifiedAt: NOW })
    .where(eq(users.id, buyer.userId))
    .returning({ email: emailOf(users) });
  const [listingId, phone, email] = [desk.home.id, nextPhone(), account!.email];
  const key = () => ({ idempotencyKey: crypto.randomUUID() });
  const me = buyer.at(NOW);
  const contact = { name, phone, email };
  await me.leads.enquire({ listingId, ...key(), contact, message: `Is it free? ${name}`, consent });
  await me.visits.book({ listingId, ...key(), startsAt, contact, consent });
  await me.alerts.save({ criteria: { listingType: "Sale" }, name, schedule: "Daily", email, timeZone: "UTC" });
  await me.shortlist.keep({ listingId, isKept: true });
  await me.moderation.report({ listingId, reason: "Other", details: `I, ${name}, saw it`, email });
  return { ...buyer, phone, email };
}

test("an archive holds everything that the account left, and nothing of anybody else", async () => {
  const stranger = await busyBuyer("Somebody Else", slotAt(0));
  const buyer = await busyBuyer("Bina Buyer", slotAt(180));
  for (const { id } of await database.db.select({ id: outbox.id }).from(outbox))
    await deliverMessage(contextAt(database.db), id, {
      mailer: keepingMailer(database.db),
      origin: "https://plinth.example",
    });

  expect(await buyer.at(NOW).privacy.askArchive()).toMatchObject({ archive: { isReady: false, packed: 0, toPack: 0 } });
  await expect(buyer.at(NOW).privacy.openArchive()).rejects.toMatchObject({ cause: { reason: "archive.notFound" } });
  await pack();
  const { archive } = await buyer.at(NOW).privacy.mine();
  expect(archive).toMatchObject({ isReady: true, expiresAt: later(ARCHIVE_LIFE_MS).toISOString() });
  expect(archive?.packed).toBe(archive?.toPack);

  const { secret } = await buyer.at(NOW).privacy.openArchive();
  const bytes = await fetched(buyer.contextOf(NOW), secret);
  const entries = await unpacked(bytes);
  expect(entries.size).toBe(archive?.toPack);
  const [{ phone, email }, name] = [buyer, "Bina Buyer"];
  expect(jsonIn(entries, "account.json")).toMatchObject({ email, platformRole: "Buyer" });
  expect(jsonIn(entries, "sessions.json")).toHaveLength(1);
  const home = desk.home.title;
  expect(jsonIn(entries, "enquiries.json")).toEqual(
    expect.arrayContaining([expect.objectContaining({ name, phone, email, home, message: `Is it free? ${name}` })]),
  );
  expect(jsonIn(entries, "visits.json")).toMatchObject([{ name, home, startsAt: slotAt(180) }]);
  expect(jsonIn(entries, "saved-searches.json")).toMatchObject([{ email, name }]);
  expect(jsonIn(entries, "shortlist.json")).toMatchObject([{ home }]);
  expect(jsonIn(entries, "reports-of-homes.json")).toMatchObject([{ details: `I, ${name}, saw it` }]);
  expect(jsonIn(entries, "letters.json")).toMatchObject({
    sent: expect.arrayContaining([expect.objectContaining({ kind: "VisitBooked" })]),
    kept: expect.arrayContaining([expect.objectContaining({ subject: expect.any(String) })]),
  });
  expect(jsonIn(entries, "consents.json")).toMatchObject({ whoHasYourNumber: [{ agencyName: "Banyan Homes" }] });
  const all = [...entries.values()].join("\n");
  expect(all).toContain(phone);
  for (const foreign of ["Somebody Else", stranger.phone, stranger.email, stranger.userId])
    expect(all).not.toContain(foreign);

  const events = await database.db
    .select({ action: auditEvents.action })
    .from(auditEvents)
    .where(eq(auditEvents.actorUserId, buyer.userId));
  expect(events.map(({ action }) => action)).toEqual(expect.arrayContaining(["archive.ask", "archive.open"]));
  // The pieces lie encrypted: an unpacked zip would begin with these letters.
  const [piece] = await database.db.select().from(archivePieces);
  expect(bytes.subarray(0, 2).toString()).toBe("PK");
  expect(Buffer.from(piece!.encrypted).includes(bytes.subarray(0, 30))).toBe(false);
});

test("a link to it opens for its owner alone, for ten minutes, and is given after a fresh sign-in", async () => {
  const buyer = await signedIn(await insertBuyer(database.db));
  await buyer.at(NOW).privacy.askArchive();
  await pack();
  const { secret } = await buyer.at(NOW).privacy.openArchive();
  await expect(fetched(buyer.contextOf(later(ARCHIVE_LINK_MS - 1)), secret)).resolves.toBeInstanceOf(Buffer);
  const refused = { code: "notFound" };
  await expect(fetchArchive(buyer.contextOf(later(ARCHIVE_LINK_MS)), secret)).rejects.toMatchObject(refused);
  await expect(fetchArchive(buyer.contextOf(NOW), "t".repeat(43))).rejects.toMatchObject(refused);
  const other = await signedIn(await insertBuyer(database.db));
  await expect(fetchArchive(other.contextOf(NOW), secret)).rejects.toMatchObject(refused);
  await expect(fetchArchive(contextAt(database.db), secret)).rejects.toMatchObject({ code: "unauthenticated" });
  const tooOld = { cause: { reason: "session.tooOld" } };
  await expect(buyer.at(later(16 * 60_000)).privacy.openArchive()).rejects.toMatchObject(tooOld);
  await expect(buyer.at(later(16 * 60_000)).privacy.askArchive()).rejects.toMatchObject(tooOld);
  expect(await buyer.at(later(ARCHIVE_LIFE_MS)).privacy.mine()).toMatchObject({ archive: null });
});

test("is packed once at a time, and anew after an attempt that failed half-way", async () => {
  const agent = await signedIn(actorOf(desk.agent));
  const picture = Buffer.alloc(3 * 1024 * 1024, "photo");
  const sha256 = await store.putPicture([{ width: 320, format: "jpeg", bytes: picture }]);
  await database.db.insert(media).values({
    listingId: desk.home.id,
    position: 0,
    category: "Photo",
    alteration: "AsTaken",
    altText: "A room",
    sha256,
    widths: [320],
    width: 320,
    height: 240,
    blurDataUrl: "",
  });
  await Promise.all([agent.at(NOW).privacy.askArchive(), agent.at(NOW).privacy.askArchive()]);
  const own = eq(archives.userId, agent.userId);
  expect(await database.db.$count(archives, own)).toBe(1);
  failing.add(`${sha256.slice(0, 2)}/${sha256}/320.jpg`);
  await expect(pack()).rejects.toThrow("The store is away.");
  expect(await agent.at(NOW).privacy.mine()).toMatchObject({ archive: { isReady: false } });
  failing.clear();
  await pack();
  const { secret } = await agent.at(NOW).privacy.openArchive();
  const entries = await unpacked(await fetched(agent.contextOf(NOW), secret));
  expect(entries.get(`photos/${desk.home.slug}/1.jpg`)?.equals(picture)).toBe(true);
  expect(jsonIn(entries, "work/listings.json")).toMatchObject([{ title: desk.home.title }]);
  // What agents know of those who asked is not theirs.
  expect([...entries.values()].join("\n")).not.toContain("Somebody Else");
  // A new one takes its place.
  await agent.at(NOW).privacy.askArchive();
  expect(await database.db.$count(archives, own)).toBe(1);
});

test("it goes with the account", async () => {
  const buyer = await signedIn(await insertBuyer(database.db));
  await buyer.at(NOW).privacy.askArchive();
  await pack();
  const pieces = () => database.db.$count(archivePieces);
  const before = await pieces();
  await database.db.delete(users).where(eq(users.id, buyer.userId));
  expect(await pieces()).toBe(before - 1);
});
