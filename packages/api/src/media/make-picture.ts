import { LEAST_SIDE, MOST_PIXELS, type ReadyPicture, type UploadRefusal } from "@repo/domain/listings/upload";
import sharp, { type Sharp } from "sharp";
import { fileKindOf, isPicture } from "./file-kind";
import type { MediaStore } from "./media-store";

const FULL_WIDTH = 1_600;
const THUMBNAIL_WIDTH = 480;
const BLUR_WIDTH = 12;

export type MadePicture = { picture: ReadyPicture } | { refusal: UploadRefusal };

/**
 * Decodes a file and draws it anew: turned as the camera was held, in sRGB, and without a byte of what else the file
 * held, such as where it was taken or a program behind the picture.
 */
export async function makePicture(store: MediaStore, bytes: Buffer): Promise<MadePicture> {
  if (!isPicture(fileKindOf(bytes))) return { refusal: "Unreadable" };
  const open = () => sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: "error", pages: 1 });
  const size = await open().metadata().catch(asRefusal);
  if ("refusal" in size) return size;
  // A size that sharp refuses to open is told before; this is for files whose header alone can be read.
  if (size.width * size.height > MOST_PIXELS) return { refusal: "TooManyPixels" };
  if (Math.min(size.width, size.height) < LEAST_SIDE) return { refusal: "TooSmall" };
  const upright = open().rotate().flatten({ background: "#ffffff" }).toColourspace("srgb");
  return keepSizes(store, upright).catch(asRefusal);
}

async function keepSizes(store: MediaStore, upright: Sharp): Promise<MadePicture> {
  const shrunk = await upright
    .resize({ width: FULL_WIDTH, height: FULL_WIDTH, fit: "inside", withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = shrunk.info;
  const again = () => sharp(shrunk.data, { raw: { width, height, channels } });
  const full = await again().webp({ quality: 76 }).toBuffer();
  const thumbnail = await again().resize(THUMBNAIL_WIDTH).webp({ quality: 70 }).toBuffer();
  const blur = await again().resize(BLUR_WIDTH).webp({ quality: 40 }).toBuffer();
  return {
    picture: {
      sha256: await store.putPicture(full),
      thumbnailSha256: await store.putPicture(thumbnail),
      width,
      height,
      blurDataUrl: `data:image/webp;base64,${blur.toString("base64")}`,
    },
  };
}

function asRefusal(error: unknown): { refusal: UploadRefusal } {
  const text = error instanceof Error ? error.message : "";
  return { refusal: /pixel limit/i.test(text) ? "TooManyPixels" : "Unreadable" };
}
