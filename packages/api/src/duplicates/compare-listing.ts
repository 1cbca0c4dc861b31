import { duplicateReasons } from "@repo/domain/duplicates/duplicate";
import type { RequestContext } from "#request-context";
import { proposeDuplicate } from "./duplicates.repository";
import { countSamePhotos } from "./same-photos.query";
import { listSimilarTexts } from "./text-similarity.query";

/** Proposes every listing that may be of the same home, for a person to judge; how many there are. */
export async function compareListing(ctx: RequestContext, listingId: string): Promise<number> {
  const [photos, texts] = await Promise.all([countSamePhotos(ctx.db, listingId), listSimilarTexts(ctx.db, listingId)]);
  const similarities = new Map(texts.map((text) => [text.listingId, text.similarity]));
  let found = 0;
  for (const otherId of new Set([...photos.keys(), ...similarities.keys()])) {
    const likeness = { samePhotos: photos.get(otherId) ?? 0, textSimilarity: similarities.get(otherId) ?? 0 };
    const reasons = duplicateReasons(likeness);
    if (reasons.length === 0) continue;
    await proposeDuplicate(ctx.db, [listingId, otherId], { ...likeness, reasons, foundAt: ctx.now() });
    found++;
  }
  return found;
}
