import type { Transaction } from "@repo/db/client";
import { userIdOf } from "@repo/domain/access/actor";
import { DomainError, notFound } from "@repo/domain/domain-error";
import type { ApplyRevisionInput } from "@repo/domain/moderation/moderation.schema";
import { authorize } from "#access/authorize";
import type { RequestContext } from "#request-context";
import { lockListing } from "./listing-content.repository";
import { lockRevision } from "./revisions.repository";

/** An open revision with its listing, locked, as the moderator saw them; of the own agency none is found. */
export async function loadDecidableRevision(
  ctx: RequestContext,
  tx: Transaction,
  { revisionId, listingVersion }: Pick<ApplyRevisionInput, "revisionId" | "listingVersion">,
) {
  const seen = await lockRevision(tx, revisionId);
  const found = seen && (await lockListing(tx, seen.listingId));
  const moderatorUserId = userIdOf(ctx.actor);
  if (!seen || !found || moderatorUserId === null) throw notFound("revision");
  const listing = authorize(ctx.actor, "moderation.decide", found);
  if (seen.state !== "Submitted" || listing.version !== listingVersion)
    throw new DomainError("conflict", "listing.changedMeanwhile");
  return { revision: seen, listing, moderatorUserId };
}
