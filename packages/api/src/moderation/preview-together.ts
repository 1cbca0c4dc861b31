import { userIdOf } from "@repo/domain/access/actor";
import { can } from "@repo/domain/access/permissions";
import { refusalTogether } from "@repo/domain/moderation/decide-together";
import type { PreviewTogetherInput, TogetherPreview } from "@repo/domain/moderation/decide-together.schema";
import type { RequestContext } from "#request-context";
import { listWaitingCases } from "./waiting-cases.query";

/** What the decision would do to each case. Cases that the caller may not decide are left out, like missing ones. */
export async function previewTogether(
  ctx: RequestContext,
  { cases, outcome }: PreviewTogetherInput,
): Promise<TogetherPreview> {
  const seen = new Map(cases.map(({ listingId, version }) => [listingId, version]));
  const listingIds = [...seen.keys()];
  const found = await listWaitingCases(ctx.db, {
    listingIds,
    moderatorUserId: userIdOf(ctx.actor),
    now: ctx.now(),
  });
  return found
    .filter((waiting) => can(ctx.actor, "moderation.decide", waiting))
    .map((waiting) => ({
      listingId: waiting.listingId,
      title: waiting.title,
      agencyName: waiting.agencyName,
      moderationState: waiting.moderationState,
      refusal: refusalTogether(waiting, { seenVersion: seen.get(waiting.listingId) ?? -1, outcome }),
    }))
    .toSorted((one, other) => listingIds.indexOf(one.listingId) - listingIds.indexOf(other.listingId));
}
