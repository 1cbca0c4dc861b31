import type { Database } from "@repo/db/client";
import { media } from "@repo/db/schema/listings";
import sharp from "sharp";
import { fingerprintPicture } from "#media/fingerprint-picture";
import { keepToKnownDecoders } from "#media/known-decoders";
import { newDescription, pickFrom, type Random, reworded, type Said, writtenOut } from "./duplicate-texts";
import { insertAgency, insertHome, insertLocality, insertMember } from "./world";

const PHOTOS = 5;
const WIDTH = 800;
const HEIGHT = 600;
const SHAPES = 14;

/** What whoever copies a photo does to it. */
const CHANGES = {
  recompressed: (photo: Buffer) => sharp(photo).jpeg({ quality: 35 }).toBuffer(),
  resized: (photo: Buffer) => sharp(photo).resize(417).jpeg({ quality: 70 }).toBuffer(),
  cutAround: (photo: Buffer) => cut(photo, [0.025, 0.025, 0.025, 0.025]),
  cutAtOneSide: (photo: Buffer) => cut(photo, [0.05, 0, 0, 0]),
  cutAtACorner: (photo: Buffer) => cut(photo, [0, 0.04, 0.03, 0]),
  turned: (photo: Buffer) => sharp(photo).rotate(90).jpeg({ quality: 70 }).toBuffer(),
  turnedBack: (photo: Buffer) => sharp(photo).rotate(270).jpeg({ quality: 70 }).toBuffer(),
  marked: (photo: Buffer) =>
    sharp(photo)
      .composite([{ input: watermark() }])
      .jpeg({ quality: 70 })
      .toBuffer(),
  everything: async (photo: Buffer) =>
    sharp(await cut(await CHANGES.marked(photo), [0.02, 0.03, 0.03, 0.02]))
      .rotate(90)
      .resize(400)
      .jpeg({ quality: 50 })
      .toBuffer(),
} as const;
export type Change = keyof typeof CHANGES;
const CHANGE_NAMES = Object.keys(CHANGES) as Change[];

type CorpusSize = { homes: number; seed: number };
type Home = { said: Said[]; photos: Buffer[] };
/** What makes a pair: copied with its photos, with its text, with both, or no copy but a flat of the same house. */
export type Copied = "both" | "photos" | "text";
export type Pair = { first: string; second: string; copied: Copied; change: Change };

/**
 * Homes of one size in one place, half of them advertised twice, in ways that are known; and for each a neighbour in the
 * same house: the same photo of its front, the same sentences about the house, everything else its own.
 */
export async function insertDuplicateCorpus(db: Database, size: CorpusSize): Promise<Pair[]> {
  // Photos are drawn as SVG, which this process opens for nobody.
  sharp.unblock({ operation: ["VipsForeignLoadSvgBuffer"] });
  try {
    return await insertPairs(db, size);
  } finally {
    keepToKnownDecoders();
  }
}

async function insertPairs(db: Database, { homes, seed }: CorpusSize): Promise<Pair[]> {
  const random = generator(seed);
  const place = await insertLocality(db);
  const agents: Awaited<ReturnType<typeof insertMember>>[] = [];
  for (const name of ["Banyan Homes", "Peepul Homes"])
    agents.push(await insertMember(db, await insertAgency(db, name)));
  const insert = async (agent: number, description: string, photos: readonly Buffer[]) => {
    const squareMetres = 108 + random() * 4;
    const listing = { description, moderationState: "Submitted" as const };
    const { id } = await insertHome(db, agents[agent]!, place, { listing, squareMetres });
    await insertPhotos(db, id, photos);
    return id;
  };
  const pairs: Pair[] = [];
  for (let serial = 0; serial < homes; serial++) {
    const home = await newHome(random);
    const first = await insert(0, writtenOut(home.said), home.photos);
    const own = await newHome(random);
    // The neighbour's first two sentences and first photo are those of the house.
    const neighbour = {
      said: [...home.said.slice(0, 2), ...own.said.slice(2)],
      photos: own.photos.with(0, home.photos[0]!),
    };
    await insert(0, writtenOut(neighbour.said), neighbour.photos);
    if (serial % 2 === 1) continue;
    const copied = (["both", "photos", "text", "photos"] as const)[(serial / 2) % 4]!;
    const change = CHANGE_NAMES[(serial / 2) % CHANGE_NAMES.length]!;
    const other = await newHome(random);
    const photos =
      copied === "text" ? other.photos : await Promise.all(home.photos.slice(1).map((photo) => CHANGES[change](photo)));
    const second = await insert(1, copied === "photos" ? writtenOut(other.said) : reworded(random, home.said), photos);
    pairs.push({ first, second, copied, change });
  }
  return pairs;
}

async function insertPhotos(db: Database, listingId: string, photos: readonly Buffer[]) {
  const rows = await Promise.all(
    photos.map(async (photo, position) => ({
      listingId,
      position,
      category: "Photo" as const,
      alteration: "AsTaken" as const,
      altText: "A room",
      sha256: `${listingId}-${position}`,
      width: WIDTH,
      height: HEIGHT,
      blurDataUrl: "",
      fingerprints: await fingerprintPicture(sharp(photo)),
    })),
  );
  await db.insert(media).values(rows);
}

async function newHome(random: Random): Promise<Home> {
  const photos: Buffer[] = [];
  for (let index = 0; index < PHOTOS; index++) photos.push(await drawPhoto(random));
  return { said: newDescription(random), photos };
}

/** Light from one side, things of all sizes in front of it, and the grain of a camera. */
function drawPhoto(random: Random): Promise<Buffer> {
  const tone = () =>
    `hsl(${Math.floor(random() * 360)} ${Math.floor(random() * 60)}% ${Math.floor(12 + random() * 76)}%)`;
  const at = (most: number) => Math.floor(random() * most);
  const shapes = Array.from({ length: SHAPES }, () =>
    pickFrom(random, [
      () =>
        `<rect x="${at(WIDTH) - 60}" y="${at(HEIGHT) - 60}" width="${40 + at(300)}" height="${40 + at(300)}" fill="${tone()}"/>`,
      () =>
        `<ellipse cx="${at(WIDTH)}" cy="${at(HEIGHT)}" rx="${20 + at(160)}" ry="${20 + at(160)}" fill="${tone()}"/>`,
      () =>
        `<polygon points="${at(WIDTH)},${at(HEIGHT)} ${at(WIDTH)},${at(HEIGHT)} ${at(WIDTH)},${at(HEIGHT)}" fill="${tone()}"/>`,
    ])(),
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
    <linearGradient id="light" x1="${random()}" y1="${random()}" x2="${random()}" y2="${random()}">
      <stop stop-color="${tone()}"/><stop offset="1" stop-color="${tone()}"/></linearGradient>
    <rect width="${WIDTH}" height="${HEIGHT}" fill="url(#light)"/>${shapes.join("")}</svg>`;
  return sharp(Buffer.from(svg)).removeAlpha().blur(1.2).jpeg({ quality: 88 }).toBuffer();
}

async function cut(photo: Buffer, [left, top, right, bottom]: readonly [number, number, number, number]) {
  const { width, height } = await sharp(photo).metadata();
  return sharp(photo)
    .extract({
      left: Math.round(width * left),
      top: Math.round(height * top),
      width: Math.round(width * (1 - left - right)),
      height: Math.round(height * (1 - top - bottom)),
    })
    .jpeg({ quality: 75 })
    .toBuffer();
}

const watermark = () =>
  Buffer.from(`<svg width="${WIDTH}" height="${HEIGHT}"><text x="${WIDTH / 2}" y="${HEIGHT / 2}" font-size="70"
    text-anchor="middle" fill="white" fill-opacity="0.6">Peepul Homes</text></svg>`);

/** mulberry32: the same numbers for the same seed. */
function generator(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
