import { newRowId } from "@repo/db/row-id";
import { accountEvents } from "@repo/db/schema/account-events";
import { savedSearches } from "@repo/db/schema/alerts";
import { archives, sessions, signInCodes, verificationCodes } from "@repo/db/schema/identity";
import { leadActivities, leads } from "@repo/db/schema/leads";
import { listingBatchChanges, listingDrafts, listings, media } from "@repo/db/schema/listings";
import { keptMails, secretLinks } from "@repo/db/schema/messages";
import { properties } from "@repo/db/schema/properties";
import { verificationPapers, verificationRequests } from "@repo/db/schema/verification";
import { visitWaits } from "@repo/db/schema/visits";
import { seal } from "@repo/db/sealing/seal";
import { withinScope } from "@repo/db/tenant-scope";
import { openTestDatabase } from "@repo/db/testing/test-database";
import { EMPTY_DRAFT } from "@repo/domain/listings/draft-document";
import { DAY_MS, RETENTION, type RetainedKind } from "@repo/domain/privacy/retention";
import { searchCriteria } from "@repo/domain/search/search-criteria";
import { eq, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { FileStore } from "#media/file-store";
import { mediaStore } from "#media/media-store";
import { contextAt } from "../../testing/visit-world";
import {
  callerFor,
  consent,
  contact,
  insertAgency,
  insertBuyer,
  insertHome,
  insertLocality,
  insertMember,
  NOW,
  VISITOR,
} from "../../testing/world";
import { sweepOldRows } from "./sweep-old-rows";

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let world: Awaited<ReturnType<typeof newWorld>>;
const files = new Map<string, Uint8Array<ArrayBuffer>>();
let isStoreAway = false;
const fileStore: FileStore = {
  write: async (name, bytes) => void files.set(name, Uint8Array.from(bytes)),
  read: async (name) => (files.has(name) ? new Blob([files.get(name)!]) : undefined),
  remove: async (name) => {
    if (isStoreAway) throw new Error("The store is away.");
    files.delete(name);
  },
};
const store = mediaStore(fileStore);

beforeAll(async () => {
  database = await openTestDatabase();
  world = await newWorld();
});
afterAll(() => database.close());

async function newWorld() {
  const place = await insertLocality(database.db);
  const agent = await insertMember(database.db, await insertAgency(database.db, "Banyan Homes"));
  const home = await insertHome(database.db, agent, place);
  await callerFor(database.db, VISITOR).leads.enquire({
    listingId: home.id,
    idempotencyKey: crypto.randomUUID(),
    contact: contact(),
    message: "Is it free?",
    consent,
  });
  const [lead] = await database.db.select().from(leads);
  const buyer = await insertBuyer(database.db);
  return { place, agent, home, lead: lead!, userId: buyer.kind === "user" ? buyer.userId : "" };
}

const sweepAt = (now: Date) =>
  withinScope("everyAgency", () =>
    sweepOldRows({ ...contextAt(database.db, now), actor: { kind: "job", jobName: "sweep-old-rows" } }, store),
  );

const later = (ms: number) => new Date(NOW.getTime() + ms);
const ofAny = { name: "Any", criteria: searchCriteria.parse({}), schedule: "Daily", timeZone: "UTC" } as const;

function search(id: string) {
  const email = seal("saved_searches.email", id, `${id}@plinth.example`);
  return { ...ofAny, id, email, emailIndex: id, criteriaHash: id };
}

/** A row whose term began at `from`, and how many of it there are. */
const ROWS: Readonly<Record<RetainedKind, (from: Date, mark: string) => Promise<PgTable>>> = {
  Code: async (createdAt, id) => {
    const email = seal("verification_codes.email", id, `${id}@plinth.example`);
    const code = { createdAt, expiresAt: createdAt };
    await database.db.insert(signInCodes).values({ id, ...code });
    await database.db.insert(verificationCodes).values({ id, contactKey: id, email, emailIndex: id, ...code });
    return verificationCodes;
  },
  Archive: async (askedAt, id) => {
    const dataKey = seal("archives.data_key", id, "a key");
    await database.db
      .insert(archives)
      .values({ id, userId: world.userId, dataKey, askedAt, expiresAt: askedAt, readyAt: askedAt });
    return archives;
  },
  SeatWait: async (startsAt, id) => {
    const email = seal("visit_waits.email", id, `${id}@plinth.example`);
    await database.db
      .insert(visitWaits)
      .values({ id, listingId: world.home.id, startsAt, partySize: 1, email, emailIndex: id });
    return visitWaits;
  },
  UnconfirmedSearch: async (createdAt, id) => {
    await database.db.insert(savedSearches).values({ ...search(id), createdAt });
    return savedSearches;
  },
  EndedSearch: async (endedAt, id) => {
    await database.db.insert(savedSearches).values({ ...search(id), confirmedAt: endedAt, endedAt });
    return savedSearches;
  },
  AccountEvent: async (lastAt, id) => {
    const event = { userId: world.userId, kind: "SignedIn", countedAs: id, firstAt: lastAt, lastAt } as const;
    await database.db.insert(accountEvents).values({ id, ...event });
    return accountEvents;
  },
  Session: async (endedAt, id) => {
    const long = later(9_999 * DAY_MS);
    await database.db.insert(sessions).values({ id, userId: world.userId, expiresAt: long, endedAt });
    await database.db.insert(sessions).values({ userId: world.userId, expiresAt: endedAt });
    return sessions;
  },
  SecretLink: async (expiresAt, id) => {
    await database.db.insert(secretLinks).values({ tokenHash: id, purpose: "Visit", subjectId: id, expiresAt });
    return secretLinks;
  },
  Letter: async (createdAt, id) => {
    const [recipient, subject, text] = (["recipient", "subject", "text"] as const).map((column) =>
      seal(`kept_mails.${column}`, id, id),
    );
    await database.db
      .insert(keptMails)
      .values({ id, recipient: recipient!, subject: subject!, text: text!, createdAt });
    return keptMails;
  },
  VerificationPaper: async (decidedAt, id) => {
    await insertPaper(id, "Granted", decidedAt);
    return verificationPapers;
  },
  DiscardedDraft: async (discardedAt, id) => {
    await insertDraft(id, { updatedAt: discardedAt, discardedAt });
    return listingDrafts;
  },
  BatchChange: async (changedAt, batchId) => {
    const { id: listingId, agencyId, listPriceMinor: priceMinor, standardStatus } = world.home;
    await database.db.insert(listingBatchChanges).values({
      batchId,
      listingId,
      agencyId,
      authorUserId: world.agent.userId,
      effect: "Price",
      formerPriceMinor: priceMinor,
      priceMinor,
      formerStatus: standardStatus,
      standardStatus,
      versionAfter: 1,
      changedAt,
    });
    return listingBatchChanges;
  },
  AbandonedDraft: async (updatedAt, id) => {
    await insertDraft(id, { updatedAt });
    return listingDrafts;
  },
  AccessLog: async (occurredAt, id) => {
    const { id: leadId, agencyId } = world.lead;
    await database.db.insert(leadActivities).values({ id, leadId, agencyId, kind: "ContactRevealed", occurredAt });
    return leadActivities;
  },
};

async function insertPaper(requestId: string, state: "Granted" | "InReview", decidedAt: Date) {
  const { agencyId, memberId: requestedByMemberId } = world.agent;
  await database.db.insert(verificationRequests).values({
    id: requestId,
    agencyId,
    requestedByMemberId,
    claim: "BusinessAddress",
    market: "IN",
    region: requestId,
    stated: seal("verification_requests.stated", requestId, "12 MG Road"),
    statedIndex: requestId,
    state,
    updatedAt: decidedAt,
    decidedAt,
  });
  const id = newRowId();
  await database.db.insert(verificationPapers).values({
    id,
    agencyId,
    requestId,
    kind: "pdf",
    fileName: seal("verification_papers.file_name", id, "paper.pdf"),
    dataKey: seal("verification_papers.data_key", id, "a key"),
    byteSize: 1,
    encrypted: new Uint8Array(1),
  });
}

async function insertDraft(id: string, dates: { updatedAt: Date; discardedAt?: Date; listingId?: string }) {
  const { agencyId, memberId: agentMemberId } = world.agent;
  await database.db.insert(listingDrafts).values({ id, agencyId, agentMemberId, document: EMPTY_DRAFT, ...dates });
}

test.each(Object.entries(RETENTION))(
  "%s is kept to the last moment of its term, and is gone after it",
  async (key, { days }) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Object.entries forgets which it is
    const kind = key as RetainedKind;
    const table = await ROWS[kind](later(1), newRowId());
    const inside = await database.db.$count(table);
    await ROWS[kind](NOW, newRowId());
    const both = await database.db.$count(table);
    expect(both).toBeGreaterThan(inside);
    const counts = await sweepAt(later(days * DAY_MS));
    expect(counts.get(kind)).toBe(both - inside);
    expect(await database.db.$count(table)).toBe(inside);
    expect((await sweepAt(later(days * DAY_MS))).get(kind)).toBe(0);
    await sweepAt(later(days * DAY_MS + 1));
    expect(await database.db.$count(table)).toBe(inside - (both - inside));
  },
);

test("what is still used stays, however old it is: confirmed searches, open sessions, timelines, handed-in drafts, papers somebody waits with", async () => {
  const before = await database.db.$count(leadActivities);
  const id = newRowId();
  await database.db.insert(savedSearches).values({ ...search(id), createdAt: NOW, confirmedAt: NOW });
  await database.db.insert(sessions).values({ id, userId: world.userId, expiresAt: later(9_999 * DAY_MS) });
  await insertDraft(id, { updatedAt: NOW, listingId: world.home.id });
  await insertPaper(id, "InReview", NOW);
  await sweepAt(later(3_000 * DAY_MS));
  expect(await database.db.$count(savedSearches, eq(savedSearches.id, id))).toBe(1);
  expect(await database.db.$count(verificationPapers, eq(verificationPapers.requestId, id))).toBe(1);
  expect(await database.db.$count(sessions, eq(sessions.id, id))).toBe(1);
  expect(await database.db.$count(listingDrafts, eq(listingDrafts.id, id))).toBe(1);
  expect(await database.db.$count(leadActivities)).toBe(before);
  await database.db.delete(listingDrafts).where(eq(listingDrafts.id, id));
});

test("more than one batch goes, and what somebody works with waits until the next time", async () => {
  await database.db.execute(sql`
    insert into ${secretLinks} (token_hash, purpose, subject_id, expires_at)
    select 'many-' || number, 'Visit', ${world.userId}::uuid, ${NOW.toISOString()}::timestamptz
    from generate_series(1, 1203) number`);
  const at = later(RETENTION.SecretLink.days * DAY_MS);
  await database.db.transaction(async (tx) => {
    await tx.execute(sql`select from ${secretLinks} where token_hash = 'many-7' for update`);
    expect((await sweepAt(at)).get("SecretLink")).toBe(1_202);
  });
  expect((await sweepAt(at)).get("SecretLink")).toBe(1);
});

test("a draft goes with its listing, its home and its pictures, but for a picture that another home shows", async () => {
  const draftOf = async (pictures: readonly string[]) => {
    const id = newRowId();
    const listing = { moderationState: "Draft", standardStatus: "Incomplete" } as const;
    const { id: listingId, propertyId } = await insertHome(database.db, world.agent, world.place, { listing });
    await insertDraft(id, { updatedAt: NOW, listingId });
    for (const [position, sha256] of pictures.entries()) await insertPicture(listingId, position, sha256);
    return { id, listingId, propertyId };
  };
  const own = await store.putPicture([{ width: 320, format: "jpeg", bytes: Buffer.from("own") }]);
  const shared = await store.putPicture([{ width: 320, format: "jpeg", bytes: Buffer.from("shared") }]);
  const draft = await draftOf([own, shared]);
  await insertPicture(world.home.id, 0, shared);
  const at = later(RETENTION.AbandonedDraft.days * DAY_MS);

  isStoreAway = true;
  await expect(sweepAt(at)).rejects.toThrow("The store is away.");
  expect(await database.db.$count(listingDrafts, eq(listingDrafts.id, draft.id))).toBe(1);
  isStoreAway = false;
  expect((await sweepAt(at)).get("AbandonedDraft")).toBe(1);

  expect(await database.db.$count(listings, eq(listings.id, draft.listingId))).toBe(0);
  expect(await database.db.$count(properties, eq(properties.id, draft.propertyId))).toBe(0);
  expect(await store.readPicture(own, 320, "jpeg")).toBeUndefined();
  expect(await store.readPicture(shared, 320, "jpeg")).toBeDefined();
  expect(await database.db.$count(listings, eq(listings.id, world.home.id))).toBe(1);
});

async function insertPicture(listingId: string, position: number, sha256: string) {
  await database.db.insert(media).values({
    listingId,
    position,
    category: "Photo",
    alteration: "AsTaken",
    altText: "A room",
    sha256,
    widths: [320],
    width: 320,
    height: 240,
    blurDataUrl: "",
  });
}
