import { MOST_PIXELS } from "@repo/domain/listings/upload";
import sharp, { type Sharp } from "sharp";
import { keepToKnownDecoders } from "./known-decoders";

keepToKnownDecoders();

/** Opens a picture that was sent to us: the first frame, no fault forgiven, and no more pixels than are let in. */
export const openPicture = (bytes: Uint8Array, mostPixels: number = MOST_PIXELS): Sharp =>
  sharp(bytes, { limitInputPixels: mostPixels, failOn: "error", pages: 1 });

type Refusal = { refusal: "TooManyPixels" | "Unreadable" };

/** Why a picture could not be opened or read to its end. */
export function asRefusal(error: unknown): Refusal {
  const text = error instanceof Error ? error.message : "";
  return { refusal: /pixel limit/i.test(text) ? "TooManyPixels" : "Unreadable" };
}

let lastReading: Promise<unknown> = Promise.resolve();

/** Reads a picture to its end and keeps nothing of it. One at a time: each may take a hundred megabytes meanwhile. */
export async function readThrough(bytes: Uint8Array): Promise<Refusal | undefined> {
  const reading = lastReading.then(() => readLines(bytes).catch(asRefusal));
  lastReading = reading;
  return reading;
}

/** A JPEG would be read at an eighth of its size otherwise. */
async function readLines(bytes: Uint8Array): Promise<undefined> {
  await openPicture(bytes).resize(1, 1, { fastShrinkOnLoad: false }).raw().toBuffer();
}
