import type { Transaction } from "@repo/db/client";
import { userIdOf } from "@repo/domain/access/actor";
import { DomainError, invalidField, notFound } from "@repo/domain/domain-error";
import {
  diffRevisions,
  isOfTheHome,
  type RevisionChange,
  waitsForReview,
  withChanges,
} from "@repo/domain/listings/diff-revisions";
import { isEditable } from "@repo/domain/listings/is-editable";
import type { ListingContent } from "@repo/domain/listings/listing-content";
import type { SubmitRevisionResult } from "@repo/domain/listings/revision.schema";
import { recordAudit } from "#audit/record-audit";
import { checkListing } from "#moderation/check-listing";
import type { RequestContext } from "#request-context";
import { isHomeShownByOthers } from "./home-shown-by-others.query";
import { findContent, updateContent } from "./listing-content.repository";
import { type EditableListing, findLocality } from "./listings.repository";
import { refuseWrongRegistration } from "./refuse-wrong-registration";
import { replaceOpenRevision } from "./revisions.repository";

/**
 * Makes an edit of a locked listing, inside the caller's transaction. Of a listing that the public may see, harmless
 * changes are live at once and risky ones wait for a moderator as its one open revision; any other listing is changed.
 */
export async function reviseListing(
  ctx: RequestContext,
  tx: Transaction,
  listing: EditableListing,
  next: ListingContent,
): Promise<SubmitRevisionResult> {
  refuseUneditable(listing, next);
  const stored = await findContent(tx, listing.id);
  const locality = await findLocality(tx, next.localityId);
  const authorUserId = userIdOf(ctx.actor);
  if (!stored || authorUserId === null) throw notFound("listing");
  if (locality?.market !== stored.locality.market) throw invalidField("localityId", "locality.unknown");

  const changes = diffRevisions(stored.content, next);
  if (changes.some(({ field }) => field === "registrationNumber"))
    refuseWrongRegistration(next.registrationNumber, locality);
  const isReviewed = listing.moderationState === "Approved";
  const risky = await changesToReview(tx, listing, changes);
  const live = changes.filter((change) => !risky.includes(change));
  const changedAt = ctx.now();
  await replaceOpenRevision(tx, listing, { changes: risky, authorUserId, at: changedAt });
  const edit = { stored, next: withChanges(stored.content, live), changedAt };
  const changed =
    live.length === 0
      ? listing
      : await updateContent(tx, listing, { ...edit, locality: isReviewed ? stored.locality : locality });
  if (live.length > 0) await checkListing(ctx, tx, listing.id);
  await recordEdit(ctx, tx, listing, { live: fieldsOf(live), reviewed: fieldsOf(risky) });
  return { version: changed.version, liveFields: fieldsOf(live), reviewedFields: fieldsOf(risky) };
}

/** What another agent's public listing shows as well is nobody's to change alone. */
async function changesToReview(tx: Transaction, listing: EditableListing, changes: readonly RevisionChange[]) {
  const isShared = changes.some(isOfTheHome) && (await isHomeShownByOthers(tx, listing));
  if (listing.moderationState === "Approved") return changes.filter((change) => waitsForReview(change, isShared));
  if (isShared) throw new DomainError("invalidState", "listing.homeIsShared");
  return [];
}

const fieldsOf = (changes: readonly RevisionChange[]) => changes.map(({ field }) => field);

function refuseUneditable(listing: EditableListing, next: ListingContent) {
  if (!isEditable(listing))
    throw new DomainError("invalidState", "listing.notEditable", { state: listing.moderationState });
  if (next.listingType !== listing.listingType) throw invalidField("listingType", "listing.typeIsFixed");
}

async function recordEdit(
  ctx: RequestContext,
  tx: Transaction,
  { id: entityId, agencyId }: EditableListing,
  { live, reviewed }: { live: string[]; reviewed: string[] },
) {
  if (live.length + reviewed.length === 0) return;
  const details = { live: live.join(" "), reviewed: reviewed.join(" ") };
  await recordAudit(ctx, tx, { action: "listing.revise", entity: "listing", entityId, agencyId, details });
}
