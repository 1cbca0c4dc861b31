import { crc32, deflateSync } from "node:zlib";
import sharp, { type Sharp } from "sharp";

export type CorpusFile = {
  name: string;
  bytes: Buffer;
  /** Shown as a picture, refused at the door with this reason, or refused by the worker with that one. */
  fate: "Shown" | `upload.${string}` | "Unreadable" | "TooManyPixels" | "TooSmall";
};

/** A noisy picture, so that it neither compresses to nothing nor looks like another one. */
export function noise(width: number, height: number, seed = 1) {
  const pixels = Buffer.alloc(width * height * 3);
  let state = seed;
  for (let at = 0; at < pixels.length; at++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    pixels[at] = state >>> 24;
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

const GPS = {
  IFD0: { Make: "SecretCamera", Artist: "Asha Rao", Copyright: "canary-of-metadata" },
  IFD3: { GPSLatitudeRef: "N", GPSLatitude: "12/1 58/1 19/1", GPSLongitudeRef: "E", GPSLongitude: "77/1 38/1 28/1" },
};
const XMP = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><canary-of-metadata/></x:xmpmeta>';

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const sized = Buffer.alloc(8 + body.length);
  sized.writeUInt32BE(data.length, 0);
  body.copy(sized, 4);
  sized.writeUInt32BE(crc32(body), 4 + body.length);
  return sized;
}

/** A text that grows a thousandfold when it is read, behind a name. */
const textChunk = (name: string) =>
  pngChunk("zTXt", Buffer.concat([Buffer.from(`${name}\0\0`), deflateSync(Buffer.alloc(8_000_000))]));

/** A header that promises so many pixels, and almost no data behind it. */
const bomb = (width: number, height: number) => interlacedPng(width, height, deflateSync(Buffer.alloc(1_000_000)));

/** Interlaced, so that a decoder must hold all of it at once. */
export function interlacedPng(width: number, height: number, data: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 1], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const chunks = [pngChunk("IHDR", header), pngChunk("IDAT", data), pngChunk("IEND", Buffer.alloc(0))];
  return Buffer.concat([signature, ...chunks]);
}

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"><script>alert(1)</script></svg>';
const HTML = "<html><script>alert(document.cookie)</script></html>";

/** Files of every sort that people and attackers send, made here. */
export async function uploadCorpus(): Promise<CorpusFile[]> {
  return [...(await goodFiles()), ...(await hostilePictures()), ...(await noPictures())];
}

/** What passes for a picture by its first bytes, and is damaged, too large or something else besides. */
export async function hostilePictures(): Promise<CorpusFile[]> {
  return [...(await polyglots()), ...(await badPictures())];
}

async function goodFiles(): Promise<CorpusFile[]> {
  const files: CorpusFile[] = [];
  const add = async (name: string, made: Sharp) => files.push({ name, bytes: await made.toBuffer(), fate: "Shown" });
  for (const [index, [width, height]] of [
    [400, 400],
    [640, 480],
    [480, 640],
    [1_600, 900],
    [3_000, 500],
    [400, 3_000],
  ].entries()) {
    await add(`plain-${index}.jpg`, noise(width!, height!, index + 1).jpeg());
    await add(`plain-${index}.png`, noise(width!, height!, index + 10).png());
    await add(`plain-${index}.webp`, noise(width!, height!, index + 20).webp());
  }
  await add("large.jpg", noise(5_600, 4_200).jpeg({ quality: 30 }));
  await add("progressive.jpg", noise(800, 600).jpeg({ progressive: true }));
  await add("grey.jpg", noise(800, 600).greyscale().jpeg());
  await add("cmyk.jpg", noise(800, 600).toColourspace("cmyk").jpeg());
  await add("alpha.png", noise(800, 600).ensureAlpha(0.5).png());
  await add("palette.png", noise(800, 600).png({ palette: true, colours: 16 }));
  await add("deep.png", noise(800, 600).toColourspace("rgb16").png());
  await add("lossless.webp", noise(800, 600).webp({ lossless: true }));
  for (const orientation of [1, 3, 6, 8])
    await add(`turned-${orientation}.jpg`, noise(800, 600).withMetadata({ orientation }).jpeg());
  await add("with-gps.jpg", noise(800, 600).withExif(GPS).jpeg());
  await add("with-gps.png", noise(800, 600).withExif(GPS).png());
  await add("with-gps.webp", noise(800, 600).withExif(GPS).webp());
  await add("with-xmp.jpg", noise(800, 600).withXmp(XMP).jpeg());
  await add("with-profile.jpg", noise(800, 600).withIccProfile("p3").jpeg());
  await add("shell; rm -rf ~.jpg", noise(800, 600, 3).jpeg());
  await add("../../../etc/passwd.png", noise(800, 600, 4).png());
  await add("a\u0000b\uD800.jpg", noise(800, 600, 5).jpeg());
  await add("really-a-png.jpg", noise(800, 600, 6).png());
  await add("really-a-jpeg.svg", noise(800, 600, 7).jpeg());
  await add("no-name-at-all", noise(800, 600, 8).webp());
  await add(`${"long ".repeat(200)}.jpg`, noise(800, 600, 9).jpeg());
  return files;
}

/** Pictures with something else behind or inside them: shown, and the rest is gone. */
async function polyglots(): Promise<CorpusFile[]> {
  const jpeg = await noise(800, 600, 30).jpeg().toBuffer();
  const png = await noise(800, 600, 31).png().toBuffer();
  const zip = Buffer.concat([Buffer.from("PK\u0003\u0004", "latin1"), Buffer.from("canary-of-metadata")]);
  const comment = Buffer.from(`\u00FF\u00FE\u0000${String.fromCharCode(HTML.length + 2)}${HTML}`, "latin1");
  return [
    { name: "jpeg-then-html.jpg", bytes: Buffer.concat([jpeg, Buffer.from(HTML)]), fate: "Shown" },
    { name: "jpeg-then-zip.jpg", bytes: Buffer.concat([jpeg, zip]), fate: "Shown" },
    {
      name: "jpeg-with-html-comment.jpg",
      bytes: Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)]),
      fate: "Shown",
    },
    {
      name: "zip-in-png.png",
      bytes: Buffer.concat([png.subarray(0, -12), textChunk("canary-of-metadata"), png.subarray(-12)]),
      fate: "Shown",
    },
    { name: "png-then-php.png", bytes: Buffer.concat([png, Buffer.from("<?php system($_GET[0]);")]), fate: "Shown" },
  ];
}

async function badPictures(): Promise<CorpusFile[]> {
  const jpeg = await noise(800, 600, 40).jpeg().toBuffer();
  const png = await noise(800, 600, 41).png().toBuffer();
  const webp = await noise(800, 600, 42).webp().toBuffer();
  const flipped = Buffer.from(png);
  flipped[200] = (flipped[200] ?? 0) ^ 0xff;
  return [
    { name: "half.jpg", bytes: jpeg.subarray(0, jpeg.length / 2), fate: "Unreadable" },
    { name: "half.png", bytes: png.subarray(0, png.length / 2), fate: "Unreadable" },
    { name: "half.webp", bytes: webp.subarray(0, webp.length / 2), fate: "Unreadable" },
    { name: "flipped.png", bytes: flipped, fate: "Unreadable" },
    { name: "head-only.jpg", bytes: jpeg.subarray(0, 20), fate: "Unreadable" },
    { name: "head-only.png", bytes: png.subarray(0, 8), fate: "Unreadable" },
    { name: "bomb-256mp.png", bytes: bomb(16_000, 16_000), fate: "TooManyPixels" },
    { name: "bomb-wide.png", bytes: bomb(65_000, 500), fate: "TooManyPixels" },
    {
      name: "just-too-many.jpg",
      bytes: await noise(6_000, 4_001).jpeg({ quality: 10 }).toBuffer(),
      fate: "TooManyPixels",
    },
    { name: "tiny.jpg", bytes: await noise(399, 800).jpeg().toBuffer(), fate: "TooSmall" },
    { name: "dot.png", bytes: await noise(1, 1).png().toBuffer(), fate: "TooSmall" },
  ];
}

/** The container as a phone writes it, made of an AVIF's: no encoder of its pictures may be had freely. */
const asHeic = (avif: Buffer) =>
  Buffer.from(avif.toString("latin1").replaceAll("avif", "heic").replaceAll("av01", "hvc1"), "latin1");

async function noPictures(): Promise<CorpusFile[]> {
  const avif = await noise(800, 600, 50).withExif(GPS).avif({ effort: 0 }).toBuffer();
  const gif = await noise(400, 400, 51).gif({ effort: 1 }).toBuffer();
  return [
    { name: "phone.heic", bytes: asHeic(avif), fate: "upload.heic" },
    { name: "phone-renamed.jpg", bytes: asHeic(avif), fate: "upload.heic" },
    { name: "new.avif", bytes: avif, fate: "upload.heic" },
    { name: "new-renamed.webp", bytes: avif, fate: "upload.heic" },
    { name: "plain.gif", bytes: gif, fate: "upload.noPicture" },
    { name: "gif-renamed.jpg", bytes: gif, fate: "upload.noPicture" },
    { name: "scan.tiff", bytes: await noise(400, 400, 52).tiff().toBuffer(), fate: "upload.noPicture" },
    {
      name: "gif-then-script.gif",
      bytes: Buffer.concat([Buffer.from("GIF89a/*"), Buffer.from("*/=1;alert(1)")]),
      fate: "upload.noPicture",
    },
    { name: "drawing.svg", bytes: Buffer.from(SVG), fate: "upload.noPicture" },
    { name: "drawing.png", bytes: Buffer.from(`<?xml version="1.0"?>${SVG}`), fate: "upload.noPicture" },
    { name: "page.jpg", bytes: Buffer.from(HTML), fate: "upload.noPicture" },
    { name: "paper.pdf", bytes: Buffer.from("%PDF-1.7 canary"), fate: "upload.noPicture" },
    { name: "program.exe", bytes: Buffer.from("MZ\u0090\u0000"), fate: "upload.noPicture" },
    { name: "archive.zip", bytes: Buffer.from("PK\u0003\u0004zip"), fate: "upload.noPicture" },
    { name: "text.txt", bytes: Buffer.from("only words"), fate: "upload.noPicture" },
    { name: "empty.jpg", bytes: Buffer.alloc(0), fate: "upload.empty" },
    { name: "too-large.jpg", bytes: Buffer.alloc(100 * 1024 * 1024, 0xff), fate: "upload.tooLarge" },
  ];
}
