/** Two listings that somebody judged to be of one home. */
export type SamePair = { firstListingId: string; secondListingId: string };

/** Who stays with a listing of a home by the pairs that are left, when one judgement is taken back. */
export function staysTogether(listingId: string, pairs: readonly SamePair[]): Set<string> {
  const together = new Set([listingId]);
  // Sets are walked in the order of adding, so whoever joins is looked at as well.
  for (const known of together) {
    for (const { firstListingId, secondListingId } of pairs) {
      if (firstListingId === known) together.add(secondListingId);
      if (secondListingId === known) together.add(firstListingId);
    }
  }
  return together;
}
