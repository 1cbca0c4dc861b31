import * as z from "zod";
import { MEDIA_ALTERATIONS, PICTURE_CATEGORIES } from "#listings/home-facts";
import { mediaView } from "#listings/listing.schema";
import { requiredText, safeText } from "#text/safe-text";
import { parseEmbed } from "#tours/embed";
import { directionShape, MOST_WAYS } from "#tours/panorama";

export const MOST_UPLOAD_BYTES = 15 * 1024 * 1024;
export const MOST_PIXELS = 24_000_000;
/** Smaller pictures look broken on a large screen. */
export const LEAST_SIDE = 400;
export const MOST_PICTURES = 40;
export const MOST_EMBEDS = 5;

/** Waiting for the worker; Ready, for a moderator; Shown, as one of the listing's pictures. */
export const UPLOAD_STATES = ["Waiting", "Ready", "Shown", "Refused"] as const;
export type UploadState = (typeof UPLOAD_STATES)[number];

/** Why a file did not become a picture, as it is told to whoever sent it. */
export const UPLOAD_REFUSALS = ["Unreadable", "TooManyPixels", "TooSmall", "Moderator"] as const;
export type UploadRefusal = (typeof UPLOAD_REFUSALS)[number];

/** A picture without anything of the file it came from but what is seen. */
export type ReadyPicture = {
  /** Of all its renditions together. */
  sha256: string;
  /** Of its renditions, smallest first. */
  widths: number[];
  width: number;
  height: number;
  blurDataUrl: string;
  /** By frame, as decimal numbers, which JSON keeps whole; missing in what was made ready before there were any. */
  fingerprints?: string[];
};

/** A way to another panorama of the home. */
const way = z.strictObject({ targetId: z.uuid(), ...directionShape });

const photo = mediaView.extend({
  id: z.uuid(),
  caption: z.string(),
  /** Of the picture as taken, when this one was altered. */
  originalId: z.uuid().nullable(),
  ways: z.array(way),
});
export type Photo = z.infer<typeof photo>;

const embedOffer = z.object({ address: z.string(), title: z.string() });
export type EmbedOffer = z.infer<typeof embedOffer>;

const uploadView = z.object({
  id: z.uuid(),
  fileName: z.string(),
  state: z.enum(UPLOAD_STATES),
  refusal: z.enum(UPLOAD_REFUSALS).nullable(),
  thumbnailUrl: z.string().nullable(),
});
export type UploadView = z.infer<typeof uploadView>;

/** What is shown, in its order, and what is on its way there or was refused lately. */
export const photosView = z.object({
  title: z.string(),
  photos: z.array(photo),
  uploads: z.array(uploadView),
  embeds: z.array(embedOffer),
  /** New pictures of a listing that the public sees wait for a moderator. */
  isReviewedFirst: z.boolean(),
});
export type PhotosView = z.infer<typeof photosView>;

const arrangedPhoto = z.strictObject({
  id: z.uuid(),
  category: z.enum(PICTURE_CATEGORIES),
  alteration: z.enum(MEDIA_ALTERATIONS),
  altText: requiredText(200),
  caption: safeText(200),
  originalId: z.uuid().nullable(),
  ways: z.array(way).max(MOST_WAYS),
});
type ArrangedPhoto = z.infer<typeof arrangedPhoto>;

const arrangedEmbed = z.strictObject({
  address: z.string().refine((address) => parseEmbed(address) !== null, { message: "embed.unknown" }),
  title: requiredText(100),
});

/** All pictures and videos that stay, in their order; those left out are taken away. */
export const arrangePhotosInput = z.strictObject({
  listingId: z.uuid(),
  photos: z.array(arrangedPhoto).max(MOST_PICTURES).superRefine(checkReferences),
  embeds: z.array(arrangedEmbed).max(MOST_EMBEDS),
});
export type ArrangePhotosInput = z.infer<typeof arrangePhotosInput>;

/** Pictures name each other only when both stay; no picture is its own original, and ways lead between panoramas. */
function checkReferences(photos: readonly ArrangedPhoto[], context: z.core.$RefinementCtx): void {
  const categories = new Map(photos.map(({ id, category }) => [id, category]));
  for (const [place, { id, category, alteration, originalId, ways }] of photos.entries()) {
    const refuse = (field: keyof ArrangedPhoto, message: string) =>
      context.addIssue({ code: "custom", message, path: [place, field] });
    const isOriginalThere = originalId === null || (categories.has(originalId) && originalId !== id);
    if (!isOriginalThere || (originalId !== null && alteration === "AsTaken")) refuse("originalId", "photo.noOriginal");
    const targets = ways.map(({ targetId }) => targetId);
    const areKnown = targets.every((target) => target !== id && categories.get(target) === "Panorama");
    if (!areKnown || new Set(targets).size < targets.length || (ways.length > 0 && category !== "Panorama"))
      refuse("ways", "panorama.noWay");
  }
}

export const decidePhotosInput = z.strictObject({ listingId: z.uuid(), isApproved: z.boolean() });
export type DecidePhotosInput = z.infer<typeof decidePhotosInput>;
