import { nameIfAny } from "@repo/db/account-columns";
import type { Executor, Transaction } from "@repo/db/client";
import { newRowId } from "@repo/db/row-id";
import { agencies, invitations } from "@repo/db/schema/agencies";
import { users } from "@repo/db/schema/identity";
import { blindIndex } from "@repo/db/sealing/blind-index";
import { open, seal } from "@repo/db/sealing/seal";
import type { AgencyRole } from "@repo/domain/access/actor";
import { and, desc, eq, gt, isNull } from "drizzle-orm";
import type { Authorized } from "#access/authorize";
import { hashSecret } from "#access/secret-link";

type Inviting = Authorized<"invitation.manage", { agencyId: string }>;
type NewInvitation = {
  email: string;
  role: AgencyRole;
  invitedByUserId: string;
  createdAt: Date;
  expiresAt: Date;
};

const isOpen = and(isNull(invitations.acceptedAt), isNull(invitations.revokedAt));

/** The one before to the same address ends, and with it the link of its letter. */
export async function replaceInvitation(
  tx: Transaction,
  { agencyId }: Inviting,
  { email, ...invitation }: NewInvitation,
): Promise<string> {
  const emailIndex = blindIndex("email", email);
  await tx
    .update(invitations)
    .set({ revokedAt: invitation.createdAt })
    .where(and(eq(invitations.agencyId, agencyId), eq(invitations.emailIndex, emailIndex), isOpen));
  const id = newRowId();
  await tx
    .insert(invitations)
    .values({ ...invitation, id, agencyId, email: seal("invitations.email", id, email), emailIndex });
  return id;
}

/** That can still be accepted, or could until lately; newest first. */
export async function listOpenInvitations(db: Executor, agencyId: string) {
  const open = await db
    .select()
    .from(invitations)
    .where(and(eq(invitations.agencyId, agencyId), isOpen))
    .orderBy(desc(invitations.createdAt), desc(invitations.id))
    .limit(200);
  return open.map(readable);
}

export async function findOpenInvitation(db: Executor, invitationId: string) {
  const [invitation] = await db
    .select()
    .from(invitations)
    .where(and(eq(invitations.id, invitationId), isOpen));
  return invitation && readable(invitation);
}

/** With what its letter says; nothing once it is of no use. */
export async function findInvitationForLetter(db: Executor, invitationId: string, now: Date) {
  const [found] = await db
    .select({ invitation: invitations, agencyName: agencies.name, inviterName: nameIfAny(users) })
    .from(invitations)
    .innerJoin(agencies, eq(agencies.id, invitations.agencyId))
    .leftJoin(users, eq(users.id, invitations.invitedByUserId))
    .where(and(eq(invitations.id, invitationId), isUsable(now)));
  return found && { ...found, invitation: readable(found.invitation) };
}

export async function setInvitationSecret(db: Executor, invitationId: string, secret: string): Promise<void> {
  await db
    .update(invitations)
    .set({ tokenHash: hashSecret(secret) })
    .where(eq(invitations.id, invitationId));
}

/** By the link of its letter. */
export async function findInvitationByLink(db: Executor, token: string, now: Date) {
  const [found] = await db
    .select({ invitation: invitations, agencyName: agencies.name })
    .from(invitations)
    .innerJoin(agencies, eq(agencies.id, invitations.agencyId))
    .where(and(eq(invitations.tokenHash, hashSecret(token)), isUsable(now)));
  return found && { ...readable(found.invitation), agencyName: found.agencyName };
}

/** One statement, so that of many who come with the same letter at once one gets in. */
export async function useInvitationOnce(tx: Transaction, token: string, now: Date) {
  const [used] = await tx
    .update(invitations)
    .set({ acceptedAt: now })
    .where(and(eq(invitations.tokenHash, hashSecret(token)), isUsable(now)))
    .returning();
  return used && readable(used);
}

type Managed = Authorized<"invitation.manage", { agencyId: string; id: string }>;

/** False when it was accepted or revoked meanwhile. */
export async function markRevoked(tx: Transaction, { id }: Managed, revokedAt: Date): Promise<boolean> {
  const revoked = await tx
    .update(invitations)
    .set({ revokedAt })
    .where(and(eq(invitations.id, id), isOpen))
    .returning({ id: invitations.id });
  return revoked.length > 0;
}

const isUsable = (now: Date) => and(isOpen, gt(invitations.expiresAt, now));

function readable({ id, email, agencyId, role, expiresAt }: typeof invitations.$inferSelect) {
  return { id, agencyId, role, expiresAt, email: open("invitations.email", id, email) };
}
