import * as z from "zod";
import { LISTING_TYPES } from "#listings/listing-type";
import { STANDARD_STATUSES } from "#listings/standard-status";
import { MARKET_CODES } from "#markets/market";
import { amountMinor } from "#money/money";
import { rowVersion } from "#row-version";

export const MOST_CHANGED_TOGETHER = 200;

/** Put on hold, offered again, withdrawn: the ways back and forth that ask for no more than a press. */
export const STATUSES_SET_TOGETHER = ["Hold", "Active", "Withdrawn"] as const;

export const batchChange = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("PriceBy"),
    /** Up or down, to a tenth of a per cent. */
    perMille: z
      .int()
      .min(-900, { message: "number.outOfRange" })
      .max(1_000, { message: "number.outOfRange" })
      .refine((perMille) => perMille !== 0, { message: "changeTogether.same" }),
  }),
  z.strictObject({
    kind: z.literal("PriceTo"),
    priceMinor: amountMinor.positive({ message: "price.mustBePositive" }),
    /** Of which offers the amount is meant: a rent is no price. */
    listingType: z.enum(LISTING_TYPES),
    market: z.enum(MARKET_CODES),
  }),
  z.strictObject({ kind: z.literal("Status"), standardStatus: z.enum(STATUSES_SET_TOGETHER) }),
  z.strictObject({ kind: z.literal("ConfirmAvailability") }),
]);
export type BatchChange = z.infer<typeof batchChange>;

export const changeTogetherInput = z.strictObject({
  /** Made by whoever presses, so that a press that is sent twice lowers no price twice. */
  batchId: z.uuid(),
  /** As somebody saw them: one that changed since is left alone. */
  listings: z
    .array(z.strictObject({ listingId: z.uuid(), version: rowVersion }))
    .min(1)
    .max(MOST_CHANGED_TOGETHER),
  change: batchChange,
});
export type ChangeTogetherInput = z.infer<typeof changeTogetherInput>;

/** What became of a listing at a press. */
export const BATCH_EFFECTS = ["Price", "PriceReviewed", "Status", "Confirmed"] as const;
export type BatchEffect = (typeof BATCH_EFFECTS)[number];

/** What one press changed, as long as it may be taken back. */
export const changeBatch = z.object({
  batchId: z.uuid(),
  authorName: z.string(),
  changedAt: z.iso.datetime(),
  changes: z.array(
    z.object({
      listingId: z.uuid(),
      title: z.string(),
      market: z.enum(MARKET_CODES),
      effect: z.enum(BATCH_EFFECTS),
      formerPriceMinor: amountMinor,
      priceMinor: amountMinor,
      formerStatus: z.enum(STANDARD_STATUSES),
      standardStatus: z.enum(STANDARD_STATUSES),
      /** Why this one is not taken back; null when it would be. */
      refusal: z.string().nullable(),
    }),
  ),
});
export type ChangeBatch = z.infer<typeof changeBatch>;
