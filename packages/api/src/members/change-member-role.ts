import type { AgencyPeopleView, ChangeMemberRoleInput } from "@repo/domain/agencies/member.schema";
import { DomainError, notFound } from "@repo/domain/domain-error";
import { authorize } from "#access/authorize";
import { recordAudit } from "#audit/record-audit";
import { inTransaction, type RequestContext } from "#request-context";
import { findWorkingMember, lockManagers, setMemberRole } from "./members.repository";
import { showAgencyPeople } from "./show-agency-people";

/** Counts from the member's next request on. The last manager stays one. */
export async function changeMemberRole(
  ctx: RequestContext,
  { memberId, role }: ChangeMemberRoleInput,
): Promise<AgencyPeopleView> {
  const found = await findWorkingMember(ctx.db, memberId);
  if (!found) throw notFound("member");
  const member = authorize(ctx.actor, "member.manage", found);
  const { agencyId } = member;
  await inTransaction(ctx, async (tx) => {
    const managers = await lockManagers(tx, agencyId);
    if (role !== "Manager" && managers.every((id) => id === memberId) && managers.length > 0)
      throw new DomainError("conflict", "member.lastManager");
    if (!(await setMemberRole(tx, member, role))) throw notFound("member");
    const details = { role };
    await recordAudit(ctx, tx, {
      action: "member.changeRole",
      entity: "member",
      entityId: memberId,
      agencyId,
      details,
    });
  });
  return showAgencyPeople(ctx);
}
