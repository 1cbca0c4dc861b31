import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { openTestDatabase } from "@repo/db/testing/test-database";
import type { ArrangePhotosInput, Photo } from "@repo/domain/listings/upload";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { callerAt, contextAt } from "../../testing/visit-world";
import { actorOf, insertAgency, insertHome, insertLocality, insertMember, NOW, VISITOR } from "../../testing/world";
import { diskFiles } from "./disk-files";
import { mediaStore } from "./media-store";
import { processUpload } from "./process-upload";
import { receiveUpload } from "./receive-upload";

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let place: Awaited<ReturnType<typeof insertLocality>>;
let agent: Awaited<ReturnType<typeof insertMember>>;
let folder: string;

beforeAll(async () => {
  database = await openTestDatabase();
  place = await insertLocality(database.db);
  agent = await insertMember(database.db, await insertAgency(database.db, "Banyan Homes"));
  folder = await fs.mkdtemp(path.join(os.tmpdir(), "plinth-tours-"));
});
afterAll(async () => {
  await database.close();
  await fs.rm(folder, { recursive: true });
});

const desk = () => callerAt(database.db, NOW, actorOf(agent)).media;
const SPACE = "https://my.matterport.com/show/?m=SxQL3iGyoDo";

/** A home that nobody sees yet, with pictures of these sizes. */
async function homeWith(...sizes: [width: number, height: number][]) {
  const { id: listingId } = await insertHome(database.db, agent, place, { listing: { moderationState: "Submitted" } });
  const store = mediaStore(diskFiles(folder));
  for (const [index, [width, height]] of sizes.entries()) {
    const background = { r: index * 40, g: 90, b: 160 };
    const bytes = await sharp({ create: { width, height, channels: 3, background } })
      .jpeg()
      .toBuffer();
    const ctx = contextAt(database.db, NOW, actorOf(agent));
    const uploadId = await receiveUpload(ctx, store, { listingId, fileName: `${index}.jpg`, bytes });
    await processUpload(contextAt(database.db), store, uploadId);
  }
  const { photos } = await desk().photos({ listingId });
  return { listingId, photos: photos.map(asArranged) };
}

type Arranged = ArrangePhotosInput["photos"][number];
const asArranged = ({ id, category, alteration, altText, caption, originalId, ways }: Photo): Arranged => ({
  id,
  category: category === "Video" ? "Photo" : category,
  alteration,
  altText,
  caption,
  originalId,
  ways,
});

const TURN: [number, number] = [2_000, 1_000];
const PLAIN: [number, number] = [900, 600];

const publicDetail = async (listingId: string) => {
  await database.db.execute(`update listings set moderation_state = 'Approved' where id = '${listingId}'`);
  return callerAt(database.db, NOW, VISITOR).listings.detail({ listingId });
};

test("rooms are linked, an altered picture names the one as taken, and the public page knows both by their place", async () => {
  const { listingId, photos } = await homeWith(TURN, PLAIN, TURN, PLAIN);
  const [hall, plain, kitchen, staged] = photos as [Arranged, Arranged, Arranged, Arranged];
  expect([hall, plain, kitchen].map(({ category }) => category)).toEqual(["Panorama", "Photo", "Panorama"]);
  await desk().arrange({
    listingId,
    photos: [
      { ...staged, alteration: "VirtuallyStaged", originalId: plain.id, caption: "With a sofa" },
      { ...hall, ways: [{ targetId: kitchen.id, yaw: 90.5, pitch: -5 }] },
      { ...kitchen, ways: [{ targetId: hall.id, yaw: -180, pitch: 0 }] },
      plain,
    ],
    embeds: [{ address: ` ${SPACE}&utm=x `, title: "All rooms" }],
  });
  const detail = await publicDetail(listingId);
  expect(detail.photos.map(({ caption, original, ways }) => ({ caption, original, ways }))).toEqual([
    { caption: "With a sofa", original: 3, ways: [] },
    { caption: "", original: null, ways: [{ to: 2, yaw: 90.5, pitch: -5 }] },
    { caption: "", original: null, ways: [{ to: 1, yaw: -180, pitch: 0 }] },
    { caption: "", original: null, ways: [] },
  ]);
  expect(detail.embeds).toEqual([{ provider: "Matterport", key: "SxQL3iGyoDo", title: "All rooms" }]);
  expect((await desk().photos({ listingId })).embeds).toEqual([{ address: SPACE, title: "All rooms" }]);
});

test("what a picture named goes with it, and so do videos that are left out", async () => {
  const { listingId, photos } = await homeWith(TURN, TURN);
  const [hall, kitchen] = photos as [Arranged, Arranged];
  const linked = [{ ...hall, ways: [{ targetId: kitchen.id, yaw: 0, pitch: 0 }] }, kitchen];
  await desk().arrange({ listingId, photos: linked, embeds: [{ address: SPACE, title: "All rooms" }] });
  const left = await desk().arrange({ listingId, photos: [hall], embeds: [] });
  expect(left).toMatchObject({ photos: [{ id: hall.id, ways: [] }], embeds: [] });
});

test("what cannot be is refused at its field", async () => {
  const { listingId, photos } = await homeWith(TURN, PLAIN);
  const [hall, plain] = photos as [Arranged, Arranged];
  const send = (changed: Arranged[], embeds: ArrangePhotosInput["embeds"] = []) =>
    desk().arrange({ listingId, photos: changed, embeds });
  const way = (targetId: string) => ({ targetId, yaw: 0, pitch: 0 });
  const wrong: [() => Promise<unknown>, string][] = [
    [() => send([hall, { ...plain, category: "Panorama" }]), "panorama.noFullTurn"],
    [() => send([{ ...hall, ways: [way(plain.id)] }, plain]), "photos.0.ways"],
    [() => send([{ ...hall, ways: [way(hall.id)] }, plain]), "photos.0.ways"],
    [() => send([{ ...plain, ways: [way(hall.id)] }, hall]), "photos.0.ways"],
    [() => send([{ ...plain, alteration: "Rendering", originalId: plain.id }]), "photos.0.originalId"],
    [() => send([{ ...plain, alteration: "Rendering", originalId: hall.id }]), "photos.0.originalId"],
    [() => send([{ ...plain, originalId: hall.id }, hall]), "photos.0.originalId"],
    [
      () => send([hall], [{ address: "https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ", title: "x" }]),
      "embed.unknown",
    ],
    [() => send([hall], [{ address: SPACE, title: " " }]), "embeds.0.title"],
  ];
  for (const [refused, where] of wrong) {
    const failure: unknown = await refused().then(
      () => "was taken",
      (error: unknown) => error,
    );
    expect(`${JSON.stringify(failure)} ${String(failure)}`, where).toContain(
      where.replace(/^(photos|embeds)\.0\./, ""),
    );
  }
});

test("pictures of another home are neither linked nor named", async () => {
  const mine = await homeWith(TURN, TURN);
  const other = await homeWith(TURN);
  const [hall] = mine.photos as [Arranged];
  const [theirs] = other.photos as [Arranged];
  const saved = await desk().arrange({
    listingId: mine.listingId,
    photos: [
      { ...hall, alteration: "Rendering", originalId: theirs.id, ways: [{ targetId: theirs.id, yaw: 0, pitch: 0 }] },
      theirs,
    ],
    embeds: [],
  });
  expect(saved.photos).toMatchObject([{ id: hall.id, originalId: null, ways: [] }]);
});
