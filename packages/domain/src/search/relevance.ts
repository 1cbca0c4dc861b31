import { type Extra, featureBit } from "#search/features";

/**
 * "Relevance" is newness, where each good quality counts as if the home had been listed this many days later. Adding
 * days to a date, rather than weighing an age, keeps the order the same tomorrow, so a page cursor stays true.
 */
export const RELEVANCE_DAYS: readonly { extra: Extra; days: number }[] = [
  { extra: "VerifiedRegistration", days: 10 },
  { extra: "Photos", days: 7 },
  { extra: "Panorama", days: 4 },
  { extra: "FloorPlan", days: 3 },
  { extra: "FullDescription", days: 2 },
];

const SECONDS_PER_DAY = 86_400;

export const RELEVANCE_SECONDS = RELEVANCE_DAYS.map(({ extra, days }) => ({
  bit: featureBit(extra),
  seconds: days * SECONDS_PER_DAY,
}));

/** Seconds of the epoch at which a plain home would have to be listed to rank the same. */
export function relevanceOf(onMarketSeconds: number, features: number): number {
  let seconds = onMarketSeconds;
  for (const quality of RELEVANCE_SECONDS) seconds += ((features >> quality.bit) & 1) * quality.seconds;
  return seconds;
}
