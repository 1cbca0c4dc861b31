import {
  agencyPeopleView,
  changeMemberRoleInput,
  inviteMemberInput,
  joinAgencyInput,
  joinAsNewInput,
  joinedAgency,
  leaveInput,
  openedInvitation,
  openInvitationInput,
  revokeInvitationInput,
  transferCounts,
} from "@repo/domain/agencies/member.schema";
import { acrossAgencies, anyoneProcedure, memberProcedure, router, userProcedure } from "#trpc/trpc";
import { changeMemberRole } from "./change-member-role";
import { inviteMember, revokeInvitation } from "./invite-member";
import { joinAgency, joinAsNew, openInvitation } from "./join-agency";
import { leaveAgency, previewLeave } from "./leave-agency";
import { showAgencyPeople } from "./show-agency-people";

export const membersRouter = router({
  list: memberProcedure.output(agencyPeopleView).query(({ ctx }) => showAgencyPeople(ctx)),
  changeRole: memberProcedure
    .input(changeMemberRoleInput)
    .output(agencyPeopleView)
    .mutation(({ ctx, input }) => changeMemberRole(ctx, input)),
  previewLeave: memberProcedure
    .input(leaveInput)
    .output(transferCounts)
    .query(({ ctx, input }) => previewLeave(ctx, input)),
  leave: memberProcedure
    .input(leaveInput)
    .output(agencyPeopleView)
    .mutation(({ ctx, input }) => leaveAgency(ctx, input)),
  invite: memberProcedure
    .input(inviteMemberInput)
    .output(agencyPeopleView)
    .mutation(({ ctx, input }) => inviteMember(ctx, input)),
  revokeInvitation: memberProcedure
    .input(revokeInvitationInput)
    .output(agencyPeopleView)
    .mutation(({ ctx, input }) => revokeInvitation(ctx, input)),
  // Whoever is invited is of another agency or none.
  invitationByLink: anyoneProcedure
    .use(acrossAgencies)
    .input(openInvitationInput)
    .output(openedInvitation)
    .query(({ ctx, input }) => openInvitation(ctx, input.token)),
  join: userProcedure
    .use(acrossAgencies)
    .input(joinAgencyInput)
    .output(joinedAgency)
    .mutation(({ ctx, input }) => joinAgency(ctx, input)),
  joinAsNew: anyoneProcedure
    .use(acrossAgencies)
    .input(joinAsNewInput)
    .output(joinedAgency)
    .mutation(({ ctx, input }) => joinAsNew(ctx, input)),
});
