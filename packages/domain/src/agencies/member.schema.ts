import * as z from "zod";
import { AGENCY_ROLES } from "#access/actor";
import { newPassword } from "#identity/identity.schema";
import { requiredText } from "#text/safe-text";

export const INVITATION_DAYS = 7;

const memberView = z.object({
  memberId: z.uuid(),
  name: z.string(),
  email: z.string(),
  role: z.enum(AGENCY_ROLES),
  /** The one who asks. */
  isSelf: z.boolean(),
  joinedAt: z.iso.datetime(),
});
export type MemberView = z.infer<typeof memberView>;

/** The same whether or not the address has an account. */
const invitationView = z.object({
  invitationId: z.uuid(),
  email: z.string(),
  role: z.enum(AGENCY_ROLES),
  expiresAt: z.iso.datetime(),
  isExpired: z.boolean(),
});
export type InvitationView = z.infer<typeof invitationView>;

/** Who works for an agency, and who was asked to. */
export const agencyPeopleView = z.object({
  agencyName: z.string(),
  members: z.array(memberView),
  invitations: z.array(invitationView),
});
export type AgencyPeopleView = z.infer<typeof agencyPeopleView>;

export const inviteMemberInput = z.strictObject({ email: z.email().max(254), role: z.enum(AGENCY_ROLES) });
export type InviteMemberInput = z.infer<typeof inviteMemberInput>;

export const revokeInvitationInput = z.strictObject({ invitationId: z.uuid() });
export type RevokeInvitationInput = z.infer<typeof revokeInvitationInput>;

export const changeMemberRoleInput = z.strictObject({ memberId: z.uuid(), role: z.enum(AGENCY_ROLES) });
export type ChangeMemberRoleInput = z.infer<typeof changeMemberRoleInput>;

/** Somebody leaves, and a colleague takes over what goes on. */
export const leaveInput = z.strictObject({ memberId: z.uuid(), successorMemberId: z.uuid() });
export type LeaveInput = z.infer<typeof leaveInput>;

export const transferCounts = z.object({
  leads: z.int(),
  listings: z.int(),
  drafts: z.int(),
  visits: z.int(),
  /** At times when the colleague has another: those have to be moved first. */
  collidingVisits: z.int(),
});
export type TransferCounts = z.infer<typeof transferCounts>;

const token = z.string().min(20).max(64);

/** What is left to do for whoever holds the letter: who reads it owns the address, so its account may be spoken of. */
const JOIN_STEPS = ["Join", "SignIn", "OtherAccount", "NewAccount"] as const;

export const openInvitationInput = z.strictObject({ token });
export const openedInvitation = z.object({
  agencyName: z.string(),
  role: z.enum(AGENCY_ROLES),
  email: z.string(),
  step: z.enum(JOIN_STEPS),
});
export type OpenedInvitation = z.infer<typeof openedInvitation>;

export const joinAgencyInput = z.strictObject({ token });
export type JoinAgencyInput = z.infer<typeof joinAgencyInput>;

export const joinAsNewInput = z.strictObject({ token, name: requiredText(120), password: newPassword });
export type JoinAsNewInput = z.infer<typeof joinAsNewInput>;

export const joinedAgency = z.object({ agencyId: z.uuid(), email: z.string() });
export type JoinedAgency = z.infer<typeof joinedAgency>;
