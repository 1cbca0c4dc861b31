import { DomainError, notFound } from "@repo/domain/domain-error";
import type { OfferAgainInput } from "@repo/domain/listings/listing.schema";
import { onMarketSince } from "@repo/domain/listings/market-time";
import { canBeOfferedAgain } from "@repo/domain/listings/standard-status";
import { authorize } from "#access/authorize";
import { recordAudit } from "#audit/record-audit";
import { refuseOverLimit } from "#enforcement/refuse-over-limit";
import { checkListing } from "#moderation/check-listing";
import { inTransaction, type RequestContext } from "#request-context";
import { expiryOf } from "./handed-in-columns";
import { lockListing } from "./listing-content.repository";
import { insertPropertyEvent } from "./listings.repository";
import { copyBelongings, insertRelisted, listMarketEvents } from "./relisting.repository";

/**
 * Lists a home anew whose listing is over: the same Property with its whole history and, soon enough, its time on the market.
 * A moderator looks at it like at any new listing.
 */
export function offerAgain(ctx: RequestContext, { listingId, version }: OfferAgainInput) {
  const now = ctx.now();
  return inTransaction(ctx, async (tx) => {
    const found = await lockListing(tx, listingId);
    if (!found) throw notFound("listing");
    const former = authorize(ctx.actor, "listing.edit", found);
    if (former.version !== version) throw new DomainError("conflict", "listing.changedMeanwhile");
    // What moderators refused is not let in by the back door.
    if (former.moderationState !== "Approved" || !canBeOfferedAgain(former.standardStatus)) {
      throw new DomainError("invalidState", "listing.notOfferedAgain", { status: former.standardStatus });
    }
    await refuseOverLimit(tx, former.agentMemberId, now);

    const history = await listMarketEvents(tx, former);
    const listed = { kind: "Listed", occurredAt: now, standardStatus: "Active", listingId: "new" } as const;
    const onMarketAt = onMarketSince([...history, listed]) ?? now;
    const isKept = onMarketAt < now;
    const listing = await insertRelisted(tx, former, {
      onMarketAt,
      originalListPriceMinor: isKept ? former.originalListPriceMinor : former.listPriceMinor,
      offeredAt: now,
      expiresAt: expiryOf(former.listingType, now),
    });
    // The agency offers it by another listing, be it since a moment ago.
    if (!listing) throw new DomainError("conflict", "listing.offeredAlready");
    await copyBelongings(tx, former.id, listing.id);
    await insertPropertyEvent(tx, listing, "Listed");
    const { id: entityId, agencyId } = listing;
    const details = { formerListingId: former.id };
    await recordAudit(ctx, tx, { action: "listing.offerAgain", entity: "listing", entityId, agencyId, details });
    await checkListing(ctx, tx, entityId);
    return { listingId: entityId, slug: listing.slug };
  });
}
