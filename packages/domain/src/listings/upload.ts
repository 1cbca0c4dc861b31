import * as z from "zod";
import { MEDIA_ALTERATIONS, MEDIA_CATEGORIES } from "#listings/home-facts";
import { mediaView } from "#listings/listing.schema";
import { requiredText } from "#text/safe-text";

export const MOST_UPLOAD_BYTES = 15 * 1024 * 1024;
export const MOST_PIXELS = 24_000_000;
/** Smaller pictures look broken on a large screen. */
export const LEAST_SIDE = 400;
export const MOST_PICTURES = 40;

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

const photo = mediaView.extend({ id: z.uuid() });
export type Photo = z.infer<typeof photo>;

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
  /** New pictures of a listing that the public sees wait for a moderator. */
  isReviewedFirst: z.boolean(),
});
export type PhotosView = z.infer<typeof photosView>;

/** All pictures that stay, in their order; those left out are taken away. */
export const arrangePhotosInput = z.strictObject({
  listingId: z.uuid(),
  photos: z
    .array(
      z.strictObject({
        id: z.uuid(),
        category: z.enum(MEDIA_CATEGORIES),
        alteration: z.enum(MEDIA_ALTERATIONS),
        altText: requiredText(200),
      }),
    )
    .max(MOST_PICTURES),
});
export type ArrangePhotosInput = z.infer<typeof arrangePhotosInput>;

export const decidePhotosInput = z.strictObject({ listingId: z.uuid(), isApproved: z.boolean() });
export type DecidePhotosInput = z.infer<typeof decidePhotosInput>;
