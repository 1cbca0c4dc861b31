import type { DuplicateReason } from "@repo/domain/duplicates/duplicate";
import type { DuplicatePair } from "@repo/domain/duplicates/duplicate.schema";

export const REASON_NAMES: Readonly<Record<DuplicateReason, string>> = {
  Photos: "Same photos",
  Text: "Same words",
};

const METRES_PER_KILOMETRE = 1_000;

/** "Less than 10 m apart", "240 m apart", "3.2 km apart". */
export function distanceText(metres: number): string {
  if (metres < 10) return "Less than 10 m apart";
  if (metres < METRES_PER_KILOMETRE) return `${Math.round(metres / 10) * 10} m apart`;
  return `${(metres / METRES_PER_KILOMETRE).toFixed(1)} km apart`;
}

export function photosText({ matchedPhotos, first, second }: DuplicatePair): string {
  const count = matchedPhotos.length === 1 ? "1 photo is" : `${matchedPhotos.length} photos are`;
  return `${count} the same, of ${first.listing.photos.length} and ${second.listing.photos.length}`;
}

/** What a listing without words in common says as well. */
export function wordsText({ textSimilarity }: DuplicatePair): string {
  return textSimilarity === 0 ? "The words differ" : `${Math.round(textSimilarity * 100)}% of the words are alike`;
}
