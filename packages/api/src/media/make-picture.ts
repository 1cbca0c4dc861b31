import {
  isFullTurn,
  LARGEST_PANORAMA,
  LARGEST_SIDE,
  RENDITION_FORMATS,
  type RenditionFormat,
  renditionWidths,
} from "@repo/domain/listings/rendition";
import { LEAST_SIDE, MOST_PIXELS, type ReadyPicture, type UploadRefusal } from "@repo/domain/listings/upload";
import sharp, { type Sharp } from "sharp";
import { fileKindOf, isPicture } from "./file-kind";
import { fingerprintPicture } from "./fingerprint-picture";
import type { MediaStore, Rendition } from "./media-store";
import { asRefusal, openPicture } from "./open-picture";

const BLUR_WIDTH = 12;

export type MadePicture = { picture: ReadyPicture } | { refusal: UploadRefusal };

/**
 * Decodes a file and draws it anew: turned as the camera was held, in sRGB, and without a byte of what else the file
 * held, such as where it was taken or a program behind the picture. The limit bounds the memory this takes
 * (`picture-memory.test.ts`).
 */
export async function makePicture(
  store: MediaStore,
  bytes: Buffer,
  mostPixels: number = MOST_PIXELS,
): Promise<MadePicture> {
  if (!isPicture(fileKindOf(bytes))) return { refusal: "Unreadable" };
  const open = () => openPicture(bytes, mostPixels);
  const size = await open().metadata().catch(asRefusal);
  if ("refusal" in size) return size;
  // A size that sharp refuses to open is told before; this is for files whose header alone can be read.
  if (size.width * size.height > mostPixels) return { refusal: "TooManyPixels" };
  if (Math.min(size.width, size.height) < LEAST_SIDE) return { refusal: "TooSmall" };
  const upright = open().rotate().flatten({ background: "#ffffff" }).toColourspace("srgb");
  const pixels = await shrink(upright, isFullTurn(size.width, size.height) ? LARGEST_PANORAMA : LARGEST_SIDE).catch(
    asRefusal,
  );
  return "refusal" in pixels ? pixels : { picture: await keepRenditions(store, pixels) };
}

type Pixels = Awaited<ReturnType<typeof shrink>>;

const shrink = (upright: Sharp, side: number) =>
  upright
    .resize({ width: side, height: side, fit: "inside", withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true });

/** Outside of what may be refused: a store that fails is tried again, and is no fault of the file. */
async function keepRenditions(store: MediaStore, { data, info }: Pixels): Promise<ReadyPicture> {
  const { width, height, channels } = info;
  const again = () => sharp(data, { raw: { width, height, channels } });
  const widths = renditionWidths(width);
  const renditions: Rendition[] = [];
  for (const each of widths)
    for (const format of RENDITION_FORMATS)
      renditions.push({ width: each, format, bytes: await encode(again().resize(each), format) });
  const fingerprints = await fingerprintPicture(again());
  const blur = await again().resize(BLUR_WIDTH).webp({ quality: 40 }).toBuffer();
  return {
    sha256: await store.putPicture(renditions),
    widths,
    width,
    height,
    blurDataUrl: `data:image/webp;base64,${blur.toString("base64")}`,
    fingerprints: fingerprints.map(String),
  };
}

const encode = (drawn: Sharp, format: RenditionFormat): Promise<Buffer> =>
  format === "webp"
    ? drawn.webp({ quality: 76 }).toBuffer()
    : drawn.jpeg({ quality: 78, progressive: true }).toBuffer();
