"use client";

import type { MarketCode } from "@repo/domain/markets/market";
import { marketOf } from "@repo/domain/markets/markets";
import type { SearchResult } from "@repo/domain/search/search.schema";
import { useCallback, useMemo } from "react";
import { useStoredIds } from "#kept-homes/use-stored-ids";
import type { PinState } from "#map/map-features";
import { PIN_STATE_NAMES } from "./filter-wording";

/** Pins and clusters in the market's words, each pin with what this browser knows of its home. */
export function useHomesOnMap(result: SearchResult | undefined, market: MarketCode) {
  const { formatPriceShort } = marketOf(market);
  const viewed = useStoredIds("viewed").ids;
  const shortlisted = useStoredIds("shortlisted").ids;
  const stateOf = useCallback(
    (listingId: string): PinState =>
      shortlisted.has(listingId) ? "shortlisted" : viewed.has(listingId) ? "viewed" : "new",
    [shortlisted, viewed],
  );
  const pins = useMemo(
    () =>
      (result?.pins ?? []).map(({ listingId, point, priceMinor }) => ({
        id: listingId,
        point,
        ...pinLook(formatPriceShort(priceMinor), stateOf(listingId)),
      })),
    [result, stateOf, formatPriceShort],
  );
  const clusters = useMemo(
    () =>
      (result?.clusters ?? []).map(({ id, point, count, bounds, priceMinorMin, priceMinorMax }) => ({
        id,
        point,
        bounds,
        label: String(count),
        accessibleName: `${count} homes, ${formatPriceShort(priceMinorMin)} to ${formatPriceShort(priceMinorMax)}`,
      })),
    [result, formatPriceShort],
  );
  return { pins, clusters };
}

/** Its state is told to those who do not see its colour, too. */
function pinLook(price: string, state: PinState) {
  const named = state === "new" ? "" : `, ${PIN_STATE_NAMES[state]}`;
  return { label: price, accessibleName: `Home for ${price}${named}`, state };
}
