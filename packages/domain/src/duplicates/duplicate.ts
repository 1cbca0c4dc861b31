/** Why two listings may be of one home. */
export const DUPLICATE_REASONS = ["Photos", "Text"] as const;
export type DuplicateReason = (typeof DUPLICATE_REASONS)[number];

/** Proposed by a comparison; what a person made of it is kept. */
export const DUPLICATE_STATES = ["Proposed", "Same", "Different"] as const;

/** One picture may be of the house that two flats share, or a builder's; two of them are of one home. */
const LEAST_PHOTOS = 2;
/** Share of trigrams that both texts have. Flats of one project described by one agency stay below it. */
export const LEAST_TEXT_SIMILARITY = 0.65;
/** Texts are compared of homes whose areas differ by no more than this share. */
export const MOST_AREA_DIFFERENCE = 0.05;

export type Likeness = { samePhotos: number; textSimilarity: number };

export function duplicateReasons({ samePhotos, textSimilarity }: Likeness): DuplicateReason[] {
  const reasons: DuplicateReason[] = [];
  if (samePhotos >= LEAST_PHOTOS) reasons.push("Photos");
  if (textSimilarity >= LEAST_TEXT_SIMILARITY) reasons.push("Text");
  return reasons;
}
