import { notFound } from "@repo/domain/domain-error";
import { isEditable } from "@repo/domain/listings/is-editable";
import type { EditedListing } from "@repo/domain/listings/revision.schema";
import type { RequestContext } from "#request-context";
import { isHomeShownByOthers } from "./home-shown-by-others.query";
import { findContent } from "./listing-content.repository";
import { loadEditableListing } from "./load-editable-listing";
import { findEditedContent } from "./revisions.repository";

/** For the form of an edit; `submitRevision` takes it back. */
export async function showContent(ctx: RequestContext, listingId: string): Promise<EditedListing> {
  const listing = await loadEditableListing(ctx, listingId);
  const stored = await findContent(ctx.db, listingId);
  const content = await findEditedContent(ctx.db, listingId);
  if (!stored || !content) throw notFound("listing");
  return {
    version: listing.version,
    title: listing.title,
    market: stored.locality.market,
    content,
    live: stored.content,
    isEditable: isEditable(listing),
    isReviewedFirst: listing.moderationState === "Approved",
    isShared: await isHomeShownByOthers(ctx.db, listing),
  };
}
