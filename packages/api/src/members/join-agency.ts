import type { Transaction } from "@repo/db/client";
import type {
  JoinAgencyInput,
  JoinAsNewInput,
  JoinedAgency,
  OpenedInvitation,
} from "@repo/domain/agencies/member.schema";
import { DomainError, notFound } from "@repo/domain/domain-error";
import { recordAudit } from "#audit/record-audit";
import { describeAccount } from "#identity/describe-account";
import { hasUnfinishedAccount } from "#identity/has-unfinished-account";
import { openVerifiedAccount } from "#identity/open-verified-account";
import { refuseKnownPassword } from "#identity/refuse-known-password";
import { requireUserId } from "#identity/require-user-id";
import { showMe } from "#identity/show-me";
import { inTransaction, type RequestContext } from "#request-context";
import { findInvitationByLink, useInvitationOnce } from "./invitations.repository";
import { insertMember } from "./members.repository";

/** What the letter's link leads to. Its reader owns the address, and may learn whether that has an account. */
export async function openInvitation(ctx: RequestContext, token: string): Promise<OpenedInvitation> {
  const invitation = await findInvitationByLink(ctx.db, token, ctx.now());
  if (!invitation) throw notFound("invitation");
  const { agencyName, role, email } = invitation;
  return { agencyName, role, email, step: await stepOf(ctx, email) };
}

async function stepOf(ctx: RequestContext, email: string): Promise<OpenedInvitation["step"]> {
  const me = await showMe(ctx);
  if (me) return isSameAddress(me.email, email) ? "Join" : "OtherAccount";
  if (await hasUnfinishedAccount(ctx, email)) return "NewAccount";
  return (await describeAccount(ctx, { email })) ? "SignIn" : "NewAccount";
}

/** By somebody signed in with the address that was invited, and no other. */
export async function joinAgency(ctx: RequestContext, { token }: JoinAgencyInput): Promise<JoinedAgency> {
  const userId = requireUserId(ctx);
  const me = await showMe(ctx);
  return inTransaction(ctx, async (tx) => {
    const invitation = await useInvitation(ctx, tx, token);
    if (!me || !isSameAddress(me.email, invitation.email))
      throw new DomainError("invalidState", "invitation.otherAddress");
    return join(ctx, tx, invitation, userId);
  });
}

/** By somebody without an account: the letter has shown that the address is theirs. */
export async function joinAsNew(ctx: RequestContext, { token, name, password }: JoinAsNewInput): Promise<JoinedAgency> {
  await refuseKnownPassword(ctx, password);
  return inTransaction(ctx, async (tx) => {
    const invitation = await useInvitation(ctx, tx, token);
    const userId = await openVerifiedAccount(ctx, tx, { name, email: invitation.email, password });
    if (userId === undefined) throw new DomainError("conflict", "invitation.hasAccount");
    return join(ctx, tx, invitation, userId);
  });
}

type Used = NonNullable<Awaited<ReturnType<typeof useInvitationOnce>>>;

/** A failure later on gives it back with the transaction. */
async function useInvitation(ctx: RequestContext, tx: Transaction, token: string): Promise<Used> {
  const invitation = await useInvitationOnce(tx, token, ctx.now());
  if (!invitation) throw notFound("invitation");
  return invitation;
}

async function join(ctx: RequestContext, tx: Transaction, invitation: Used, userId: string): Promise<JoinedAgency> {
  const { agencyId, role, email } = invitation;
  const memberId = await insertMember(tx, { agencyId, userId, role, joinedAt: ctx.now() });
  const details = { role, userId };
  await recordAudit(ctx, tx, { action: "member.join", entity: "member", entityId: memberId, agencyId, details });
  return { agencyId, email };
}

const isSameAddress = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
