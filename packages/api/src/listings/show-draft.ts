import { draftDocument } from "@repo/domain/listings/draft-document";
import type { ListingDraft } from "@repo/domain/listings/listing-draft.schema";
import type { RequestContext } from "#request-context";
import type { DraftRow } from "./listing-drafts.repository";
import { loadDraft, refuseHandedIn } from "./load-draft";

export async function showDraft(ctx: RequestContext, draftId: string): Promise<ListingDraft> {
  const draft = await loadDraft(ctx, draftId);
  refuseHandedIn(draft);
  return toListingDraft(draft);
}

export function toListingDraft({ id, agencyId, document, listingId, version, updatedAt }: DraftRow): ListingDraft {
  // A field that came with a newer release is empty in what an older one stored.
  return {
    id,
    agencyId,
    document: draftDocument.parse(document),
    listingId,
    version,
    updatedAt: updatedAt.toISOString(),
  };
}
