import type { Transaction } from "@repo/db/client";
import { invalidField, notFound } from "@repo/domain/domain-error";
import type { DraftDocument } from "@repo/domain/listings/draft-document";
import type { ListingContent } from "@repo/domain/listings/listing-content";
import type { ListingDraft } from "@repo/domain/listings/listing-draft.schema";
import { listingSlug } from "@repo/domain/listings/listing-title";
import { marketOf } from "@repo/domain/markets/markets";
import { type Authorized, authorize } from "#access/authorize";
import { inTransaction, type RequestContext } from "#request-context";
import { type Locality, listingColumns, propertyColumns, publicPointOf, titleOf } from "./listing-columns";
import { type DraftRow, lockDraft, markDraft } from "./listing-drafts.repository";
import { findLocality, insertUnlisted } from "./listings.repository";
import { refuseHandedIn } from "./load-draft";
import { toListingDraft } from "./show-draft";

/**
 * Gives a draft a listing in state Draft, for the photos, which belong to one. It needs a locality to lie in; all
 * else it says is written when it is handed in.
 */
export function keepListing(ctx: RequestContext, draftId: string): Promise<ListingDraft> {
  return inTransaction(ctx, async (tx) => {
    const found = await lockDraft(tx, draftId);
    if (!found) throw notFound("listingDraft");
    const draft = authorize(ctx.actor, "listingDraft.edit", found);
    refuseHandedIn(draft);
    const locality = await findDraftLocality(tx, draft.document.localityId);
    return toListingDraft({ ...draft, listingId: await keepDraftListing(ctx, tx, draft, locality) });
  });
}

/** The id of the listing that a locked draft has, now if not before. */
export async function keepDraftListing(
  ctx: RequestContext,
  tx: Transaction,
  draft: Authorized<"listingDraft.edit", DraftRow>,
  locality: Locality,
): Promise<string> {
  if (draft.listingId !== null) return draft.listingId;
  const content = unfinished(draft.document, locality);
  const { agencyId, agentMemberId } = draft;
  const { id: listingId } = await insertUnlisted(tx, {
    property: { ...propertyColumns(content, locality), ...publicPointOf(content) },
    areas: [],
    listing: { ...draftListing(content, locality, ctx.now()), agencyId, agentMemberId },
  });
  await markDraft(tx, draft, { listingId });
  return listingId;
}

export async function findDraftLocality(tx: Transaction, localityId: string): Promise<Locality> {
  const locality = localityId === "" ? undefined : await findLocality(tx, localityId);
  if (!locality) throw invalidField("localityId", "locality.required");
  return locality;
}

/** Only what a listing cannot be without; what may be out of range is left for the day it is handed in. */
function unfinished({ listingType, propertySubType }: DraftDocument, locality: Locality): ListingContent {
  return {
    listingType,
    propertySubType,
    projectName: "",
    localityId: locality.id,
    addressLine: "",
    point: { latitude: locality.latitude, longitude: locality.longitude },
    isAddressPublic: false,
    bedroomsTotal: 0,
    bathroomsTotal: 0,
    areas: [],
    entryLevel: null,
    storiesTotal: null,
    yearBuilt: null,
    furnished: null,
    directionFaces: null,
    parkingTotal: null,
    amenities: [],
    availabilityDate: null,
    priceMinor: 0,
    securityDepositMinor: null,
    maintenanceMinor: null,
    components: [],
    registrationNumber: "",
    description: "",
  };
}

function draftListing(content: ListingContent, locality: Locality, now: Date) {
  const title = titleOf(content, locality);
  return {
    ...listingColumns(content, { locality }),
    title,
    slug: listingSlug(title, content.listingType),
    listingType: content.listingType,
    standardStatus: "Incomplete" as const,
    moderationState: "Draft" as const,
    originalListPriceMinor: 0,
    currency: marketOf(locality.market).currency,
    onMarketAt: now,
  };
}
