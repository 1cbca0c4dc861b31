import { AMENITIES } from "#listings/home-facts";

/** What a listing offers beyond the home itself. */
export const EXTRAS = [
  "Photos",
  "Panorama",
  "FloorPlan",
  "VerifiedRegistration",
  "PriceReduced",
  "FullDescription",
] as const;
export type Extra = (typeof EXTRAS)[number];

export const FEATURES = [...AMENITIES, ...EXTRAS] as const;
export type Feature = (typeof FEATURES)[number];

/** Amenities have room up to here; `search_features` in the database packs the same bits. */
const FIRST_EXTRA_BIT = 20;

export function featureBit(feature: Feature): number {
  const extra = EXTRAS.findIndex((name) => name === feature);
  return extra === -1 ? AMENITIES.findIndex((name) => name === feature) : FIRST_EXTRA_BIT + extra;
}

/** The bits a home must have to offer all of these. */
export function featureBits(features: readonly Feature[]): number {
  return features.reduce((bits, feature) => bits | (1 << featureBit(feature)), 0);
}
