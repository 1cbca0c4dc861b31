import { userIdOf } from "@repo/domain/access/actor";
import { notFound } from "@repo/domain/domain-error";
import { mayJudge } from "@repo/domain/moderation/appeal";
import { authorize } from "#access/authorize";
import type { RequestContext } from "#request-context";
import { findOtherHolder, takeClaim } from "./claims.repository";
import { findListing, listDecisions } from "./moderation.repository";
import { toJudged } from "./to-judged";

const HELD_MINUTES = 15;

/** Keeps other moderators from deciding while this one looks; ends with the decision or after a quarter of an hour. */
export async function claimListing(ctx: RequestContext, listingId: string) {
  const listing = await findListing(ctx.db, listingId);
  const moderatorUserId = userIdOf(ctx.actor);
  if (!listing || moderatorUserId === null) throw notFound("listing");
  const claimable = authorize(ctx.actor, "moderation.decide", listing);
  const now = ctx.now();
  const expiresAt = new Date(now.getTime() + HELD_MINUTES * 60_000);
  const decisions = await listDecisions(ctx.db, listingId);
  // Who may not judge an appeal keeps nobody from judging it.
  const isMine =
    mayJudge(listing.moderationState, moderatorUserId, decisions.map(toJudged)) &&
    (await takeClaim(ctx.db, claimable, { moderatorUserId, now, expiresAt }));
  const holder = isMine ? undefined : await findOtherHolder(ctx.db, listingId, moderatorUserId, now);
  return { isMine, expiresAt: (holder?.expiresAt ?? expiresAt).toISOString() };
}
