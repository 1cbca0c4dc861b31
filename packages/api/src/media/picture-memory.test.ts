import { execFile } from "node:child_process";
import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { createDeflate } from "node:zlib";
import { MOST_PIXELS, MOST_UPLOAD_BYTES } from "@repo/domain/listings/upload";
import type { Sharp } from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { interlacedPng, noise } from "../../testing/upload-corpus";

/** Of the whole process, Node.js included, whatever is sent to it. */
const MOST_MEGABYTES = 512;
const BOMB_SIDE = 16_000;
const MEGABYTE = 1024 * 1024;

const root = path.resolve(import.meta.dirname, "../../../..");
let folder: string;
beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), "plinth-memory-"));
});
afterAll(() => fs.rm(folder, { recursive: true }));

async function keep(name: string, bytes: Buffer): Promise<string> {
  const file = path.join(folder, name);
  await fs.writeFile(file, bytes);
  return file;
}

/** As many pixels as are let in, each in a way that a decoder cannot read line by line. */
async function worstFiles(): Promise<string[]> {
  const turned = () => flat().withMetadata({ orientation: 6 });
  const files: [name: string, made: Sharp][] = [
    ["progressive.jpg", turned().jpeg({ progressive: true, chromaSubsampling: "4:4:4" })],
    ["cmyk.jpg", turned().toColourspace("cmyk").jpeg({ progressive: true })],
    ["interlaced-16-bit.png", turned().toColourspace("rgb16").png({ progressive: true })],
    ["lossless.webp", flat().webp({ lossless: true, effort: 0 })],
  ];
  const kept: string[] = [];
  for (const [name, made] of files) {
    const bytes = await made.toBuffer();
    expect(bytes.length).toBeLessThan(MOST_UPLOAD_BYTES);
    kept.push(await keep(name, bytes));
  }
  return kept;
}

/** Squares, as what takes memory is how many pixels there are, and not what is on them. */
const flat = () => noise(6, 4).resize(6_000, 4_000, { kernel: "nearest" }).ensureAlpha(0.5);

/** 256 megapixels in less than a megabyte, and none of them missing. */
async function bomb(): Promise<string> {
  const packed: Buffer[] = [];
  const deflate = createDeflate({ level: 1 }).on("data", (part: Buffer) => packed.push(part));
  const ended = new Promise((resolve) => deflate.once("end", resolve));
  // The lines of seven passes, each with a byte in front, come to a little more than the pixels.
  for (let left = BOMB_SIDE * BOMB_SIDE * 3 + 2 * BOMB_SIDE * 2; left > 0; left -= MEGABYTE)
    if (!deflate.write(Buffer.alloc(Math.min(left, MEGABYTE))))
      await new Promise((resolve) => deflate.once("drain", resolve));
  deflate.end();
  await ended;
  const bytes = interlacedPng(BOMB_SIDE, BOMB_SIDE, Buffer.concat(packed));
  expect(bytes.length).toBeLessThan(MOST_UPLOAD_BYTES);
  return keep("bomb.png", bytes);
}

/** In a process of its own, as the highest mark of a process never falls again. */
async function measure(files: readonly string[], mostPixels = MOST_PIXELS) {
  const command = path.join(root, "packages/api/testing/measure-pictures.ts");
  const args = ["--import", path.join(root, "node_modules/tsx/dist/loader.mjs"), command, String(mostPixels), ...files];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return JSON.parse(stdout) as { fates: string[]; megabytes: number };
}

test("the worst files that are let in, and a bomb of 256 megapixels, stay below half a gigabyte", {
  timeout: 120_000,
}, async () => {
  const { fates, megabytes } = await measure([...(await worstFiles()), await bomb()]);
  expect(fates).toEqual(["Picture", "Picture", "Picture", "Picture", "TooManyPixels"]);
  expect(megabytes).toBeLessThan(MOST_MEGABYTES);
});

test("without the limit the same bomb takes more: the measure can fail", { timeout: 120_000 }, async () => {
  const { fates, megabytes } = await measure([await bomb()], BOMB_SIDE * BOMB_SIDE);
  expect(fates).toEqual(["Picture"]);
  expect(megabytes).toBeGreaterThan(MOST_MEGABYTES);
});
