import { notFound } from "@repo/domain/domain-error";
import type { RequestContext } from "#request-context";
import { listRoutingMembers } from "./routing.query";

/** A member of the agency; anybody else is answered as nobody. */
export async function loadMember(ctx: RequestContext, agencyId: string, memberId: string) {
  const members = await listRoutingMembers(ctx.db, agencyId);
  const member = members.find((known) => known.memberId === memberId);
  if (!member) throw notFound("member");
  return member;
}
