import type { Transaction } from "@repo/db/client";
import { DomainError, notFound } from "@repo/domain/domain-error";
import { availabilityAnswer, canConfirmAvailability } from "@repo/domain/listings/availability";
import type { AskedAvailability } from "@repo/domain/listings/availability.schema";
import type { AgentListing } from "@repo/domain/listings/listing.schema";
import { isNewsToConfirm } from "@repo/domain/listings/property-event";
import { recordAudit } from "#audit/record-audit";
import { inTransaction, type RequestContext } from "#request-context";
import { type ConfirmableListing, lockListing, markAvailabilityConfirmed } from "./availability.repository";
import { insertNews, insertPropertyEvent, type ListingRow } from "./listings.repository";
import { loadEditableListing } from "./load-editable-listing";
import { openAvailabilityLink } from "./open-availability-link";
import { showAgentListing } from "./show-agent-listing";
import { toAskedAvailability } from "./show-asked-availability";

/** The home is still available; one that is on hold because nobody had said so is offered again. */
export async function confirmAvailability(ctx: RequestContext, listingId: string): Promise<AgentListing> {
  const editable = await loadEditableListing(ctx, listingId);
  await inTransaction(ctx, (tx) => confirmWithin(ctx, tx, { listing: editable, by: "desk" }));
  return showAgentListing(ctx, listingId);
}

/** The same by the link of a letter. A question takes one answer: pressing again changes nothing. */
export async function confirmAvailabilityByLink(ctx: RequestContext, token: string): Promise<AskedAvailability> {
  const opened = await openAvailabilityLink(ctx, token);
  return toAskedAvailability(
    await inTransaction(ctx, (tx) => confirmWithin(ctx, tx, { listing: opened, by: "letter" })),
  );
}

/** Inside the caller's transaction. */
export async function confirmWithin(
  ctx: RequestContext,
  tx: Transaction,
  { listing, by }: { listing: ConfirmableListing; by: "desk" | "letter" },
): Promise<ListingRow> {
  const current = await lockListing(tx, listing.id);
  if (!current) throw notFound("listing");
  if (by === "letter" && availabilityAnswer(current) === "Given") return current;
  if (!canConfirmAvailability(current)) throw new DomainError("invalidState", "availability.notOffered");

  const from = current.standardStatus;
  const confirmed = await markAvailabilityConfirmed(tx, listing, { from, now: ctx.now() });
  if (!confirmed) throw notFound("listing");
  if (confirmed.standardStatus !== from) await insertPropertyEvent(tx, confirmed, "StatusChanged");
  else if (isNewsToConfirm(current.availabilityConfirmedAt, ctx.now()))
    await insertNews(tx, [confirmed], { kind: "AvailabilityConfirmed", at: ctx.now() });
  await recordAudit(ctx, tx, {
    action: "listing.confirmAvailability",
    entity: "listing",
    entityId: listing.id,
    agencyId: listing.agencyId,
    details: { by, from, to: confirmed.standardStatus },
  });
  return confirmed;
}
