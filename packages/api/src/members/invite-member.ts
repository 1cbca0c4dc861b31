import {
  type AgencyPeopleView,
  INVITATION_DAYS,
  type InviteMemberInput,
  type RevokeInvitationInput,
} from "@repo/domain/agencies/member.schema";
import { DomainError, invalidField, notFound } from "@repo/domain/domain-error";
import { authorize } from "#access/authorize";
import { recordAudit } from "#audit/record-audit";
import { ownMembership } from "#identity/own-membership";
import { requireUserId } from "#identity/require-user-id";
import { enqueueMessage } from "#messages/enqueue-message";
import { inTransaction, type RequestContext } from "#request-context";
import { hasTriesLeft } from "#spam/has-tries-left";
import { findOpenInvitation, markRevoked, replaceInvitation } from "./invitations.repository";
import { isMember } from "./members.repository";
import { showAgencyPeople } from "./show-agency-people";

const DAY_MS = 86_400_000;

/** Does and answers the same whether or not the address has an account: only whoever reads its letters learns more. */
export async function inviteMember(ctx: RequestContext, input: InviteMemberInput): Promise<AgencyPeopleView> {
  const { agencyId } = await ownMembership(ctx);
  const agency = authorize(ctx.actor, "invitation.manage", { agencyId });
  const { email, role } = input;
  if (await isMember(ctx.db, agencyId, email)) throw invalidField("email", "member.alreadyIn");
  const tries = [
    { of: ["invite-from", agencyId], burst: 30, perHour: 30 },
    { of: ["invite-to", email.toLowerCase()], burst: 5, perHour: 5 },
  ];
  if (!(await hasTriesLeft(ctx.db, tries, ctx.now()))) throw new DomainError("limitExceeded", "invitation.tooMany");
  const invitedByUserId = requireUserId(ctx);
  const expiresAt = new Date(ctx.now().getTime() + INVITATION_DAYS * DAY_MS);
  await inTransaction(ctx, async (tx) => {
    const invitation = { email, role, invitedByUserId, createdAt: ctx.now(), expiresAt };
    const invitationId = await replaceInvitation(tx, agency, invitation);
    await enqueueMessage(tx, { agencyId, kind: "MemberInvited", subject: { invitationId } });
    await recordAudit(ctx, tx, { ...about(invitationId, agencyId), action: "invitation.send", details: { role } });
  });
  return showAgencyPeople(ctx);
}

/** The link of its letter opens nothing any more. */
export async function revokeInvitation(
  ctx: RequestContext,
  { invitationId }: RevokeInvitationInput,
): Promise<AgencyPeopleView> {
  const found = await findOpenInvitation(ctx.db, invitationId);
  if (!found) throw notFound("invitation");
  const invitation = authorize(ctx.actor, "invitation.manage", found);
  await inTransaction(ctx, async (tx) => {
    if (!(await markRevoked(tx, invitation, ctx.now()))) throw notFound("invitation");
    await recordAudit(ctx, tx, { ...about(invitationId, invitation.agencyId), action: "invitation.revoke" });
  });
  return showAgencyPeople(ctx);
}

const about = (entityId: string, agencyId: string) => ({ entity: "invitation", entityId, agencyId });
