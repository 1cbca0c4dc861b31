import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { media, uploads } from "@repo/db/schema/listings";
import { openTestDatabase } from "@repo/db/testing/test-database";
import { DomainError } from "@repo/domain/domain-error";
import { eq, sql } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type CorpusFile, uploadCorpus } from "../../testing/upload-corpus";
import { callerAt, contextAt } from "../../testing/visit-world";
import {
  actorOf,
  insertAgency,
  insertHome,
  insertLocality,
  insertMember,
  insertModerator,
  NOW,
  VISITOR,
} from "../../testing/world";
import { diskFiles } from "./disk-files";
import { type MediaStore, mediaStore } from "./media-store";
import { processUpload } from "./process-upload";
import { receiveUpload } from "./receive-upload";

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let place: Awaited<ReturnType<typeof insertLocality>>;
let agent: Awaited<ReturnType<typeof insertMember>>;
let folder: string;
let store: MediaStore;
let corpus: CorpusFile[];

beforeAll(async () => {
  database = await openTestDatabase();
  place = await insertLocality(database.db);
  agent = await insertMember(database.db, await insertAgency(database.db, "Banyan Homes"));
  corpus = await uploadCorpus();
}, 60_000);
afterAll(() => database.close());
beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), "plinth-media-"));
  store = mediaStore(diskFiles(folder));
  return () => fs.rm(folder, { recursive: true, force: true });
});

const asAgent = () => contextAt(database.db, NOW, actorOf(agent));
const desk = () => callerAt(database.db, NOW, actorOf(agent));
const newHome = (listing: object = {}) => insertHome(database.db, agent, place, { listing });
const NOTHING_MORE = { caption: "", originalId: null, ways: [] };
const inReview = { moderationState: "Submitted" as const };

async function send(listingId: string, { name, bytes }: Pick<CorpusFile, "name" | "bytes">, ctx = asAgent()) {
  const uploadId = await receiveUpload(ctx, store, { listingId, fileName: name, bytes });
  await processUpload(contextAt(database.db), store, uploadId);
  const [upload] = await database.db.select().from(uploads).where(eq(uploads.id, uploadId));
  return upload!;
}

/** Of a WebP its chunks, of a JPEG its segments; anything behind the picture counts as a part of its own. */
function partsOf(bytes: Buffer, format: "webp" | "jpeg"): string[] {
  const parts: string[] = [];
  let at = format === "webp" ? 12 : 2;
  while (at < bytes.length) {
    const name = format === "webp" ? bytes.toString("latin1", at, at + 4) : bytes.toString("hex", at, at + 2);
    parts.push(name);
    if (format === "webp") at += 8 + bytes.readUInt32LE(at + 4) + (bytes.readUInt32LE(at + 4) % 2);
    else if (name === "ffd9") at += 2;
    else at += 2 + bytes.readUInt16BE(at + 2);
    // Behind the header of a scan come its pixels, up to the next marker that is none of theirs.
    while (name === "ffda" && !(bytes[at] === 0xff && bytes[at + 1] !== 0 && (bytes[at + 1]! & 0xf8) !== 0xd0)) at++;
  }
  return parts;
}

/** Frame, tables, scans and the JFIF sign, which holds no more than the shape of a pixel. */
const ONLY_PIXELS = {
  webp: new Set(["VP8 "]),
  jpeg: new Set(["ffe0", "ffdb", "ffc0", "ffc2", "ffc4", "ffdd", "ffda", "ffd9"]),
};

const photo = async (seed = 1) => ({
  name: `photo-${seed}.jpg`,
  bytes: await sharp({ create: { width: 900, height: 600, channels: 3, background: { r: seed, g: 90, b: 160 } } })
    .jpeg()
    .toBuffer(),
});

describe("a file", () => {
  test("of every sort is shown clean, or refused with its reason, and no bytes of it stay", {
    timeout: 120_000,
  }, async () => {
    expect(corpus.length).toBeGreaterThanOrEqual(60);
    const fates: Record<string, string> = {};
    for (const file of corpus) {
      const { id } = await newHome(inReview);
      fates[file.name] = await send(id, file).then(
        ({ state, refusal }) => refusal ?? state,
        (error: unknown) => (error instanceof DomainError ? error.reason : String(error)),
      );
    }
    expect(fates).toEqual(Object.fromEntries(corpus.map(({ name, fate }) => [name, fate])));
    const left = await fs.readdir(path.join(folder, "uploads"));
    expect(left).toEqual([]);
    await expectNoMetadata();
  });

  /** Of all pictures that were kept: nothing but pixels. */
  async function expectNoMetadata() {
    const files = await fs.readdir(folder, { recursive: true });
    const pictures = files.filter((file) => /\.(webp|jpg)$/.test(file));
    expect(pictures.length).toBeGreaterThan(200);
    for (const name of pictures) {
      const bytes = await fs.readFile(path.join(folder, name));
      const format = name.endsWith(".jpg") ? "jpeg" : "webp";
      const found = await sharp(bytes).metadata();
      const { exif, xmp, icc, iptc, orientation } = found;
      expect({ name, exif, xmp, icc, iptc, orientation, format: found.format }).toEqual({ name, format });
      expect(bytes.includes("canary-of-metadata") || bytes.includes("SecretCamera")).toBe(false);
      expect({ name, parts: partsOf(bytes, format).filter((part) => !ONLY_PIXELS[format].has(part)) }).toEqual({
        name,
        parts: [],
      });
    }
  }

  test("is turned as the camera was held", async () => {
    const { id } = await newHome(inReview);
    const turned = corpus.find(({ name }) => name === "turned-6.jpg")!;
    const upload = await send(id, turned);
    expect(upload.picture).toMatchObject({ width: 600, height: 800 });
  });

  test("is kept in rising widths, none wider than it came, under one hash that its bytes decide", async () => {
    const { id } = await newHome(inReview);
    const wide = corpus.find(({ name }) => name === "large.jpg")!;
    const { picture } = await send(id, wide);
    expect(picture).toMatchObject({ widths: [320, 640, 1_280, 1_920], width: 1_920, height: 1_440 });
    for (const width of picture!.widths)
      for (const format of ["webp", "jpeg"] as const) {
        const file = await store.readPicture(picture!.sha256, width, format);
        expect(await sharp(Buffer.from(await file!.arrayBuffer())).metadata()).toMatchObject({ format, width });
      }
    const { picture: again } = await send(id, wide);
    expect(again!.sha256).toBe(picture!.sha256);
    expect(await store.readPicture(picture!.sha256, 1_000, "webp")).toBeUndefined();
  });

  test("of a full turn keeps what a tour needs", async () => {
    const { id } = await newHome(inReview);
    const blue = { width: 6_000, height: 3_000, channels: 3 as const, background: "#3a6ea5" };
    const bytes = await sharp({ create: blue }).jpeg().toBuffer();
    expect((await send(id, { name: "turn.jpg", bytes })).picture).toMatchObject({ width: 4_096, height: 2_048 });
  });

  test("that the store does not take is tried again, and is not called damaged", async () => {
    const { id: listingId } = await newHome(inReview);
    const { name: fileName, bytes } = await photo();
    const uploadId = await receiveUpload(asAgent(), store, { listingId, fileName, bytes });
    const full = { ...store, putPicture: () => Promise.reject(new Error("no space left")) };
    await expect(processUpload(contextAt(database.db), full, uploadId)).rejects.toThrow("no space left");
    await processUpload(contextAt(database.db), store, uploadId);
    expect((await desk().media.photos({ listingId })).photos).toHaveLength(1);
  });

  test("sent twice before the worker came is shown twice and lies there once", async () => {
    const { id: listingId } = await newHome(inReview);
    const { name: fileName, bytes } = await photo();
    const ids = [1, 2].map(() => receiveUpload(asAgent(), store, { listingId, fileName, bytes }));
    for (const id of await Promise.all(ids)) await processUpload(contextAt(database.db), store, id);
    const { photos } = await desk().media.photos({ listingId });
    expect(photos).toHaveLength(2);
    expect(new Set(photos.map(({ url }) => url)).size).toBe(1);
  });

  test("is for those who may edit the listing", async () => {
    const { id } = await newHome();
    const stranger = await insertMember(database.db, await insertAgency(database.db, "Peepul Homes"));
    const file = await photo();
    for (const actor of [VISITOR, actorOf(stranger)])
      await expect(send(id, file, contextAt(database.db, NOW, actor))).rejects.toThrow("listing.notFound");
    await expect(callerAt(database.db, NOW, actorOf(stranger)).media.photos({ listingId: id })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  test("is one of forty at most", async () => {
    const { id } = await newHome(inReview);
    await database.db.execute(sql`
      insert into uploads (agency_id, listing_id, file_name, incoming_key)
      select ${agent.agencyId}, ${id}, 'x.jpg', 'none' from generate_series(1, 40)`);
    await expect(send(id, await photo())).rejects.toThrow("upload.tooMany");
  });
});

describe("pictures of a listing", () => {
  test("are shown at once while nobody sees it, and job run twice shows none twice", async () => {
    const { id } = await newHome(inReview);
    const upload = await send(id, await photo());
    await processUpload(contextAt(database.db), store, upload.id);
    const { photos, uploads: waiting } = await desk().media.photos({ listingId: id });
    expect(photos).toHaveLength(1);
    expect(waiting).toEqual([]);
  });

  test("wait for a moderator when the public sees it, who shows or refuses them; the home stays as it is", async () => {
    const { id } = await newHome();
    const publicPhotos = async () =>
      (await callerAt(database.db, NOW, VISITOR).listings.detail({ listingId: id })).photos;
    await send(id, await photo(1));
    await send(id, await photo(2));
    expect(await publicPhotos()).toEqual([]);
    const { uploads: waiting, isReviewedFirst } = await desk().media.photos({ listingId: id });
    expect({ isReviewedFirst, states: waiting.map(({ state }) => state) }).toEqual({
      isReviewedFirst: true,
      states: ["Ready", "Ready"],
    });
    const moderation = callerAt(database.db, NOW, await insertModerator(database.db)).moderation;
    expect((await moderation.queue({})).map(({ listingId }) => listingId)).toContain(id);
    expect((await moderation.caseOf({ listingId: id })).newPhotoUrls).toHaveLength(2);
    await moderation.decidePhotos({ listingId: id, isApproved: true });
    expect(await publicPhotos()).toHaveLength(2);
    await expect(moderation.decidePhotos({ listingId: id, isApproved: true })).rejects.toMatchObject({
      code: "PRECONDITION_FAILED",
    });
    await send(id, await photo(3));
    await moderation.decidePhotos({ listingId: id, isApproved: false });
    expect(await publicPhotos()).toHaveLength(2);
    expect((await desk().media.photos({ listingId: id })).uploads[0]).toMatchObject({ refusal: "Moderator" });
    await expect(desk().moderation.decidePhotos({ listingId: id, isApproved: true })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });

  test("are put in order, labelled and taken away", async () => {
    const { id: listingId } = await newHome(inReview);
    for (const seed of [1, 2, 3]) await send(listingId, await photo(seed));
    const { photos } = await desk().media.photos({ listingId });
    const [first, second, third] = photos.map(({ id, alteration, altText }) => ({
      id,
      category: "Photo" as const,
      alteration,
      altText,
      ...NOTHING_MORE,
    }));
    const arranged = await desk().media.arrange({
      listingId,
      photos: [{ ...third!, altText: "The plan", category: "FloorPlan" }, first!],
      embeds: [],
    });
    expect(arranged.photos.map(({ id, altText }) => [id, altText])).toEqual([
      [third!.id, "The plan"],
      [first!.id, first!.altText],
    ]);
    expect(arranged.photos.map(({ id }) => id)).not.toContain(second!.id);
  });

  test("of another listing cannot be moved or taken away through one's own", async () => {
    const mine = await newHome(inReview);
    const other = await newHome(inReview);
    await send(other.id, await photo());
    const [theirs] = (await desk().media.photos({ listingId: other.id })).photos;
    await desk().media.arrange({
      listingId: mine.id,
      photos: [{ id: theirs!.id, category: "FloorPlan", alteration: "Rendering", altText: "Stolen", ...NOTHING_MORE }],
      embeds: [],
    });
    const [row] = await database.db.select().from(media).where(eq(media.id, theirs!.id));
    expect(row).toMatchObject({ listingId: other.id, category: "Photo", position: 0 });
  });

  test("sent side by side all arrive, each at its own place", async () => {
    const { id } = await newHome(inReview);
    const files = await Promise.all([1, 2, 3, 4, 5, 6].map(photo));
    await Promise.all(files.map((file) => send(id, file)));
    const rows = await database.db.select({ position: media.position }).from(media).where(eq(media.listingId, id));
    expect(rows.map(({ position }) => position).toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5]);
  });
});

test("no file is taken in while an administrator turned uploads off, and none is lost afterwards", async () => {
  const { id: listingId } = await newHome(inReview);
  const { name, bytes } = corpus.find(({ fate }) => fate === "Shown")!;
  const platform = async () => callerAt(database.db, NOW, await insertModerator(database.db, "Admin")).platform;
  await (await platform()).switchFeature({ feature: "PhotoUploads", isOn: false });
  await expect(receiveUpload(asAgent(), store, { listingId, fileName: name, bytes })).rejects.toMatchObject({
    reason: "feature.off",
  });
  expect(await fs.readdir(folder, { recursive: true })).toEqual([]);
  expect(await database.db.$count(uploads, eq(uploads.listingId, listingId))).toBe(0);
  await (await platform()).switchFeature({ feature: "PhotoUploads", isOn: true });
  await send(listingId, { name, bytes });
  expect((await desk().media.photos({ listingId })).photos).toHaveLength(1);
});
