import { pictureUrl } from "#listings/to-media-view";
import type { RequestContext } from "#request-context";
import { listReady } from "./uploads.repository";

/** New pictures of a public listing; the caller has checked a moderator's permission. */
export async function listPhotosToReview(ctx: RequestContext, listingId: string): Promise<string[]> {
  const ready = await listReady(ctx.db, listingId);
  return ready.flatMap(({ picture }) => (picture ? [pictureUrl(picture)] : []));
}
