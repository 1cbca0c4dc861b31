import type { Executor } from "@repo/db/client";
import { notFound } from "@repo/domain/domain-error";
import { listRoutingMembers } from "./routing.query";

/** A member of the agency; anybody else is answered as nobody. */
export async function loadMember(db: Executor, agencyId: string, memberId: string) {
  const members = await listRoutingMembers(db, agencyId);
  const member = members.find((known) => known.memberId === memberId);
  if (!member) throw notFound("member");
  return member;
}
