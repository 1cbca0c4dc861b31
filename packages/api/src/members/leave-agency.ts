import type { Transaction } from "@repo/db/client";
import type { AgencyPeopleView, LeaveInput, TransferCounts } from "@repo/domain/agencies/member.schema";
import { DomainError, invalidField, notFound } from "@repo/domain/domain-error";
import { authorize } from "#access/authorize";
import { recordAudit } from "#audit/record-audit";
import { endEverySession } from "#identity/end-every-session";
import { replaceInRules } from "#lead-routing/replace-in-rules";
import { noteHandOvers } from "#leads/note-hand-overs";
import { noteAgentChanges } from "#listings/note-agent-changes";
import { inTransaction, type RequestContext } from "#request-context";
import { lockHosts } from "#visits/lock-hosts";
import { findWorkingMember, lockManagers, type ManagedMember } from "./members.repository";
import { showAgencyPeople } from "./show-agency-people";
import {
  countCollidingVisits,
  countTransfer,
  endMembership,
  type Leave,
  moveLeads,
  moveListings,
  moveVisits,
} from "./transfer.repository";

/** What would go to whom, before anybody decides. */
export async function previewLeave(ctx: RequestContext, input: LeaveInput): Promise<TransferCounts> {
  await bothMembers(ctx, input);
  return countTransfer(ctx.db, { ...input, now: ctx.now() });
}

/**
 * Ends a membership and gives all that goes on to a colleague, at once: a lead that arrives meanwhile goes to the colleague
 * as well, by triggers that follow `successor_member_id`. The member's devices are signed out.
 */
export async function leaveAgency(ctx: RequestContext, input: LeaveInput): Promise<AgencyPeopleView> {
  const { member, successor } = await bothMembers(ctx, input);
  const leave: Leave = { ...input, now: ctx.now() };
  await inTransaction(ctx, async (tx) => {
    await endAsOnlyOne(tx, member, leave);
    await noteAgentChanges(tx, await moveListings(tx, leave), ctx.now());
    await moveVisits(tx, leave);
    const leadIds = await moveLeads(tx, leave);
    await noteHandOvers(ctx, tx, { agencyId: member.agencyId, leadIds, name: successor.name, ...leave });
    await replaceInRules(tx, member.agencyId, leave);
    await endEverySession(tx, member.userId, ctx.now());
    await recordAudit(ctx, tx, {
      action: "member.leave",
      entity: "member",
      entityId: member.memberId,
      agencyId: member.agencyId,
      details: { successorMemberId: successor.memberId, leads: leadIds.length },
    });
  });
  return showAgencyPeople(ctx);
}

/** Locks in the order in which bookings take theirs: time of hosts before rows. */
async function endAsOnlyOne(tx: Transaction, member: ManagedMember, leave: Leave): Promise<void> {
  const managers = await lockManagers(tx, member.agencyId);
  if (managers.every((id) => id === member.memberId) && managers.length > 0)
    throw new DomainError("conflict", "member.lastManager");
  await lockHosts(tx, [leave.memberId, leave.successorMemberId]);
  // Whoever takes over cannot leave meanwhile, as that takes the agency's lock as well; but may have left before.
  if (!(await findWorkingMember(tx, leave.successorMemberId))) throw notFound("member");
  if (!(await endMembership(tx, member, leave))) throw notFound("member");
  const collidingVisits = await countCollidingVisits(tx, leave);
  if (collidingVisits > 0) throw new DomainError("conflict", "member.visitsCollide", { collidingVisits });
}

async function bothMembers(ctx: RequestContext, { memberId, successorMemberId }: LeaveInput) {
  const [found, successor] = await Promise.all([
    findWorkingMember(ctx.db, memberId),
    findWorkingMember(ctx.db, successorMemberId),
  ]);
  if (!found) throw notFound("member");
  const member = authorize(ctx.actor, "member.manage", found);
  if (!successor || successor.agencyId !== member.agencyId || successorMemberId === memberId)
    throw invalidField("successorMemberId", "member.successorUnknown");
  return { member, successor };
}
