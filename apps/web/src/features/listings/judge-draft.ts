import type { DraftDocument } from "@repo/domain/listings/draft-document";
import { readDraft } from "@repo/domain/listings/read-draft";
import { marketOf } from "@repo/domain/markets/markets";
import type { PlaceSuggestion } from "@repo/domain/places/place.schema";
import { reasonText } from "#wording/error-wording";

/** What was typed, what it comes to in its market, and what is wrong with it, here or by what the server said. */
export function judgeDraft(
  document: DraftDocument,
  localities: readonly PlaceSuggestion[],
  refused: Readonly<Record<string, string>>,
) {
  const locality = localities.find(({ id }) => id === document.localityId);
  const market = marketOf(locality?.market ?? localities[0]?.market ?? "IN");
  const read = readDraft(document, market);
  const problems = [
    ...read.problems.map(({ field, message }) => ({ field, message: reasonText(message) })),
    ...Object.entries(refused).map(([field, message]) => ({ field, message })),
  ];
  return { locality, market, read, problems };
}
