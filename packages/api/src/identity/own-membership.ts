import { DomainError } from "@repo/domain/domain-error";
import type { RequestContext } from "#request-context";
import { showMe } from "./show-me";

/** The agency the signed-in agent works for, with its zone; of several the first. */
export async function ownMembership(ctx: RequestContext) {
  const [membership] = ctx.actor.kind === "user" ? ctx.actor.memberships : [];
  if (!membership) throw new DomainError("forbidden", "audience.forbidden");
  const me = await showMe(ctx);
  const timeZone = me?.memberships.find(({ agencyId }) => agencyId === membership.agencyId)?.timeZone ?? "UTC";
  return { agencyId: membership.agencyId, memberId: membership.memberId, timeZone };
}
