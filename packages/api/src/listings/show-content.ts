import { notFound } from "@repo/domain/domain-error";
import type { EditedListing } from "@repo/domain/listings/revision.schema";
import type { RequestContext } from "#request-context";
import { loadEditableListing } from "./load-editable-listing";
import { findEditedContent } from "./revisions.repository";

/** For the form of an edit; `submitRevision` takes it back. */
export async function showContent(ctx: RequestContext, listingId: string): Promise<EditedListing> {
  const { version } = await loadEditableListing(ctx, listingId);
  const content = await findEditedContent(ctx.db, listingId);
  if (!content) throw notFound("listing");
  return { version, content };
}
