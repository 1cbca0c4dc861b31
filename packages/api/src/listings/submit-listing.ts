import { membershipIn } from "@repo/domain/access/actor";
import { invalidField, notFound } from "@repo/domain/domain-error";
import type { SubmitListingInput } from "@repo/domain/listings/listing.schema";
import { listingSlug } from "@repo/domain/listings/listing-title";
import { authorize } from "#access/authorize";
import { recordAudit } from "#audit/record-audit";
import { refuseOverLimit } from "#enforcement/refuse-over-limit";
import { checkListing } from "#moderation/check-listing";
import { inTransaction, type RequestContext } from "#request-context";
import { handedInColumns } from "./handed-in-columns";
import { type Locality, listingColumns, propertyColumns, publicPointOf, titleOf } from "./listing-columns";
import { areaRows, insertPriceComponents } from "./listing-content.repository";
import { findLocality, insertListing } from "./listings.repository";
import { refuseWrongRegistration } from "./refuse-wrong-registration";

/** Stores a new listing and puts it into the moderators' queue; nobody else sees it before they approve. */
export function submitListing(ctx: RequestContext, input: SubmitListingInput) {
  authorize(ctx.actor, "listing.create", { agencyId: input.agencyId });
  const member = membershipIn(ctx.actor, input.agencyId);
  if (!member) throw notFound("agency");
  return inTransaction(ctx, async (tx) => {
    const locality = await findLocality(tx, input.localityId);
    if (!locality) throw invalidField("localityId", "locality.unknown");
    refuseWrongRegistration(input.registrationNumber, locality);
    await refuseOverLimit(tx, member.memberId, ctx.now());

    const listing = await insertListing(tx, {
      property: { ...propertyColumns(input, locality), ...publicPointOf(input) },
      areas: areaRows(input.areas),
      listing: { ...newListing(input, locality, ctx.now()), agencyId: input.agencyId, agentMemberId: member.memberId },
    });
    await insertPriceComponents(tx, listing.id, input.components);
    await recordAudit(ctx, tx, {
      action: "listing.submit",
      entity: "listing",
      entityId: listing.id,
      agencyId: listing.agencyId,
    });
    await checkListing(ctx, tx, listing.id);
    return { listingId: listing.id, slug: listing.slug };
  });
}

/** A title is worked out for a listing that has none. */
function newListing(input: SubmitListingInput, locality: Locality, now: Date) {
  const title = titleOf(input, locality);
  return {
    ...listingColumns(input, { locality }),
    title,
    slug: listingSlug(title, input.listingType),
    ...handedInColumns(input, locality, now),
  };
}
