import type { AgencyPeopleView } from "@repo/domain/agencies/member.schema";
import { authorize } from "#access/authorize";
import { ownMembership } from "#identity/own-membership";
import type { RequestContext } from "#request-context";
import { listOpenInvitations } from "./invitations.repository";
import { findAgencyName, listMembers } from "./members.repository";

/** Who works for the manager's agency, and who was asked to. */
export async function showAgencyPeople(ctx: RequestContext): Promise<AgencyPeopleView> {
  const own = await ownMembership(ctx);
  const { agencyId } = authorize(ctx.actor, "member.manage", { agencyId: own.agencyId });
  const [agencyName, members, invitations] = await Promise.all([
    findAgencyName(ctx.db, agencyId),
    listMembers(ctx.db, agencyId),
    listOpenInvitations(ctx.db, agencyId),
  ]);
  return {
    agencyName,
    members: members.map(({ memberId, name, email, role, joinedAt }) => ({
      memberId,
      name,
      email,
      role,
      isSelf: memberId === own.memberId,
      joinedAt: joinedAt.toISOString(),
    })),
    invitations: invitations.map(({ id, email, role, expiresAt }) => ({
      invitationId: id,
      email,
      role,
      expiresAt: expiresAt.toISOString(),
      isExpired: expiresAt <= ctx.now(),
    })),
  };
}
