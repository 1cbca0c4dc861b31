import { createHash } from "node:crypto";
import fs from "node:fs/promises";
import path from "node:path";
import {
  RENDITION_FORMATS,
  type RenditionFormat,
  renditionName,
  renditionWidths,
} from "@repo/domain/listings/rendition";
import sharp, { type Sharp } from "sharp";
import type { KeptPicture } from "./scene";

const BLUR_WIDTH = 12;

/** Writes a drawing in all its renditions, as the worker keeps a photo. */
export async function keepPicture(mediaDir: string, drawing: Sharp): Promise<KeptPicture> {
  const { data, info } = await drawing.removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const source = () => sharp(data, { raw: { width, height, channels } });
  const widths = renditionWidths(width);
  const renditions = await Promise.all(
    widths.flatMap((each) =>
      RENDITION_FORMATS.map(async (format) => ({
        name: renditionName(each, format),
        bytes: await encode(each === width ? source() : source().resize(each), format),
      })),
    ),
  );
  const hash = createHash("sha256");
  for (const { bytes } of renditions) hash.update(bytes);
  const sha256 = hash.digest("hex");
  const folder = path.join(mediaDir, sha256.slice(0, 2), sha256);
  await fs.mkdir(folder, { recursive: true });
  for (const { name, bytes } of renditions) await fs.writeFile(path.join(folder, name), bytes);
  const blur = await source().resize(BLUR_WIDTH).webp({ quality: 40 }).toBuffer();
  return { sha256, widths, width, height, blurDataUrl: `data:image/webp;base64,${blur.toString("base64")}` };
}

const encode = (drawn: Sharp, format: RenditionFormat): Promise<Buffer> =>
  format === "webp" ? drawn.webp({ quality: 74, effort: 2 }).toBuffer() : drawn.jpeg({ quality: 76 }).toBuffer();
