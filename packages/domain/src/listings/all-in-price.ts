import * as z from "zod";
import type { ListingType } from "#listings/listing-type";
import { BASIS_POINTS, PRICE_COMPONENT_KINDS, type PriceComponent } from "#listings/price-component";
import type { Market, PriceComponentRule } from "#markets/market";
import { amountMinor } from "#money/money";

/** From `minMinor` to `maxMinor`, as far apart as what the listing leaves open. */
export const allInPrice = z.object({
  minMinor: amountMinor,
  maxMinor: amountMinor,
  /** Components everybody has to pay which the listing does not state; the usual rates of the market fill in. */
  missing: z.array(z.enum(PRICE_COMPONENT_KINDS)),
});
export type AllInPrice = z.infer<typeof allInPrice>;

export type PricedOffer = {
  listingType: ListingType;
  priceMinor: number;
  maintenanceMinor: number | null;
  components: readonly PriceComponent[];
  /** Cannot be moved into yet; new homes are taxed. */
  isUnderConstruction: boolean;
};

/**
 * What a home costs with everything that has to be paid on top: once when it is sold, each month when it is let. What is
 * not known makes a range, and is named.
 */
export function allInPriceOf(market: Market, offer: PricedOffer): AllInPrice {
  const { listingType, priceMinor, maintenanceMinor, components } = offer;
  if (listingType === "Lease") {
    const monthly = priceMinor + (maintenanceMinor ?? 0);
    return { minMinor: monthly, maxMinor: monthly, missing: [] };
  }
  const stated = components.reduce((sum, component) => sum + componentMinor(component, priceMinor), 0);
  const open = market.priceComponents.filter(
    (rule) => isDue(rule, offer) && components.every(({ kind }) => kind !== rule.kind),
  );
  const usual = (edge: "least" | "most") =>
    open.reduce((sum, { usualRate }) => sum + shareOf(priceMinor, usualRate?.[edge] ?? 0), 0);
  return {
    minMinor: priceMinor + stated + usual("least"),
    maxMinor: priceMinor + stated + usual("most"),
    missing: open.map(({ kind }) => kind),
  };
}

/** What one stated component comes to. */
export function componentMinor({ amountMinor: amount, basisPoints }: PriceComponent, priceMinor: number): number {
  return amount ?? shareOf(priceMinor, basisPoints ?? 0);
}

/** Whole minor units, rounded up, so that nobody pays more than was said. */
function shareOf(priceMinor: number, basisPoints: number): number {
  return Math.ceil((priceMinor * basisPoints) / BASIS_POINTS);
}

function isDue({ usualRate, isForNewOnly }: PriceComponentRule, { isUnderConstruction }: PricedOffer): boolean {
  return usualRate !== null && (isUnderConstruction || !isForNewOnly);
}
