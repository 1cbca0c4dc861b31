import { userIdOf } from "@repo/domain/access/actor";
import { notFound } from "@repo/domain/domain-error";
import { authorize } from "#access/authorize";
import type { RequestContext } from "#request-context";
import { giveBackClaim } from "./claims.repository";
import { findListing } from "./moderation.repository";

/** Who moves on keeps nobody else from looking; what another moderator holds stays theirs. */
export async function releaseListing(ctx: RequestContext, listingId: string): Promise<void> {
  const listing = await findListing(ctx.db, listingId);
  const moderatorUserId = userIdOf(ctx.actor);
  if (!listing || moderatorUserId === null) throw notFound("listing");
  await giveBackClaim(ctx.db, authorize(ctx.actor, "moderation.decide", listing), moderatorUserId);
}
