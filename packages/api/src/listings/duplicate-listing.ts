import { notFound } from "@repo/domain/domain-error";
import type { ListingDraft } from "@repo/domain/listings/listing-draft.schema";
import { typeDraft } from "@repo/domain/listings/type-draft";
import { marketOf } from "@repo/domain/markets/markets";
import { typeVisitTerms } from "@repo/domain/visits/typed-visit-terms";
import { authorize } from "#access/authorize";
import type { RequestContext } from "#request-context";
import { showVisitPolicy } from "#visits/change-visit-policy";
import { findContent } from "./listing-content.repository";
import { insertDraft } from "./listing-drafts.repository";
import { loadEditableListing } from "./load-editable-listing";
import { toListingDraft } from "./show-draft";

/** A draft that says what the listing says, without its photos; for the next flat of a building, or a home that is let again. */
export async function duplicateListing(ctx: RequestContext, listingId: string): Promise<ListingDraft> {
  const { agencyId, agentMemberId } = await loadEditableListing(ctx, listingId);
  const stored = await findContent(ctx.db, listingId);
  if (!stored) throw notFound("listing");
  const { content, locality } = stored;
  // Another flat has another gate code.
  const visits = typeVisitTerms({ ...(await showVisitPolicy(ctx, listingId)), accessNotes: "" });
  const draft = await insertDraft(ctx.db, {
    id: crypto.randomUUID(),
    ...authorize(ctx.actor, "listingDraft.edit", { agencyId, agentMemberId }),
    document: { ...typeDraft(content, marketOf(locality.market)), visits },
    updatedAt: ctx.now(),
  });
  if (!draft) throw new Error("The draft was not stored.");
  return toListingDraft(draft);
}
