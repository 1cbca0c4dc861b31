import * as z from "zod";
import { geoBounds } from "#geo/geo-point";
import { MARKET_CODES } from "#markets/market";
import { placeSlug } from "#places/place-slug";
import { safeText } from "#text/safe-text";

export const PLACE_KINDS = ["City", "Locality"] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

export const placeView = z.object({
  id: z.uuid(),
  slug: z.string(),
  kind: z.enum(PLACE_KINDS),
  name: z.string(),
  /** The city of a locality, the state of a city. */
  partOf: z.string(),
  market: z.enum(MARKET_CODES),
  bounds: geoBounds,
});
export type PlaceView = z.infer<typeof placeView>;

export const placeSuggestion = placeView.extend({ listingCount: z.int() });
export type PlaceSuggestion = z.infer<typeof placeSuggestion>;

export const suggestInput = z.strictObject({ text: safeText(80) });
export const placeBySlugInput = z.strictObject({ slug: placeSlug });
export const listPlacesInput = z.strictObject({ kind: z.enum(PLACE_KINDS) });
