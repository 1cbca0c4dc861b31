import { notFound } from "@repo/domain/domain-error";
import type { DuplicatePair } from "@repo/domain/duplicates/duplicate.schema";
import { metresBetween } from "@repo/domain/geo/metres-between";
import { authorize } from "#access/authorize";
import { loadListingForReview } from "#listings/load-listing-for-review";
import type { RequestContext } from "#request-context";
import { findPair } from "./judgements.repository";
import { listMatchedPhotos } from "./matched-photos.query";

/** Both listings as a moderator compares them. */
export async function showDuplicate(ctx: RequestContext, pairId: string): Promise<DuplicatePair> {
  const found = await findPair(ctx.db, pairId);
  if (!found) throw notFound("moderation");
  const first = authorize(ctx.actor, "moderation.decide", found.first);
  const second = authorize(ctx.actor, "moderation.decide", found.second);
  const { state, reasons, textSimilarity } = found.pair;
  return {
    pairId,
    state,
    reasons,
    textSimilarity,
    distanceMetres: metresBetween(found.firstPoint, found.secondPoint),
    matchedPhotos: await listMatchedPhotos(ctx.db, first.id, second.id),
    first: await toSide(ctx, first.id),
    second: await toSide(ctx, second.id),
  };
}

async function toSide(ctx: RequestContext, listingId: string) {
  const { detail: listing, exactAddress, moderationState } = await loadListingForReview(ctx, listingId);
  return { listing, exactAddress, moderationState };
}
