import * as z from "zod";
import { DUPLICATE_REASONS, DUPLICATE_STATES } from "#duplicates/duplicate";
import { listingDetail, mediaView } from "#listings/listing.schema";
import { MODERATION_STATES } from "#listings/moderation-state";

export const DUPLICATE_VERDICTS = ["Same", "Different"] as const;
export type DuplicateVerdict = (typeof DUPLICATE_VERDICTS)[number];

/** A pair that waits for a person. */
export const duplicateQueueItem = z.object({
  pairId: z.uuid(),
  firstTitle: z.string(),
  secondTitle: z.string(),
  cityName: z.string(),
  reasons: z.array(z.enum(DUPLICATE_REASONS)),
  foundAt: z.iso.datetime(),
});
export type DuplicateQueueItem = z.infer<typeof duplicateQueueItem>;

const duplicateSide = z.object({
  listing: listingDetail,
  exactAddress: z.string(),
  moderationState: z.enum(MODERATION_STATES),
});

/** Both listings with what speaks for one home. */
export const duplicatePair = z.object({
  pairId: z.uuid(),
  state: z.enum(DUPLICATE_STATES),
  reasons: z.array(z.enum(DUPLICATE_REASONS)),
  /** 0 to 1: the share of trigrams that both descriptions have; 0 when they were not alike enough to be compared further. */
  textSimilarity: z.number(),
  /** Between the exact points. */
  distanceMetres: z.number(),
  /** Photos that are copies of each other. */
  matchedPhotos: z.array(z.object({ first: mediaView, second: mediaView })),
  first: duplicateSide,
  second: duplicateSide,
});
export type DuplicatePair = z.infer<typeof duplicatePair>;

export const duplicatePairInput = z.strictObject({ pairId: z.uuid() });
export type DuplicatePairInput = z.infer<typeof duplicatePairInput>;

export const judgeDuplicateInput = duplicatePairInput.extend({ verdict: z.enum(DUPLICATE_VERDICTS) });
export type JudgeDuplicateInput = z.infer<typeof judgeDuplicateInput>;
