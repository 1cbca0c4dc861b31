import * as z from "zod";
import { amountMinor } from "#money/money";

/** What a buyer pays besides the list price. Each market says which of them exist there and how they are called. */
export const PRICE_COMPONENT_KINDS = [
  "FloorRise",
  "PreferentialLocation",
  "Parking",
  "ClubMembership",
  "Tax",
  "StampDuty",
  "RegistrationFee",
] as const;
export type PriceComponentKind = (typeof PRICE_COMPONENT_KINDS)[number];

/** A hundredth of a percent, as rates such as 5.6 % have to stay exact. */
export const BASIS_POINTS = 10_000;

/** One component as its agent stated it: an amount, or a share of the list price. */
export const priceComponent = z
  .strictObject({
    kind: z.enum(PRICE_COMPONENT_KINDS),
    amountMinor: amountMinor.nullable(),
    basisPoints: z.int().min(0).max(BASIS_POINTS).nullable(),
  })
  .refine((component) => (component.amountMinor === null) !== (component.basisPoints === null), {
    message: "priceComponent.amountOrRate",
    path: ["amountMinor"],
  });
export type PriceComponent = z.infer<typeof priceComponent>;

/** Each kind at most once. */
export const priceComponents = z
  .array(priceComponent)
  .max(PRICE_COMPONENT_KINDS.length)
  .refine((components) => new Set(components.map(({ kind }) => kind)).size === components.length, {
    message: "priceComponent.twice",
  });
