import { authorize } from "#access/authorize";
import { requireUserId } from "#identity/require-user-id";
import type { RequestContext } from "#request-context";

/** The signed-in person's shortlist, as repositories ask for it. */
export function ownShortlist(ctx: RequestContext) {
  return authorize(ctx.actor, "shortlist.change", { userId: requireUserId(ctx) });
}
