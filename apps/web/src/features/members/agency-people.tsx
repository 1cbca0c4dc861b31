"use client";

import { AGENCY_ROLES } from "@repo/domain/access/actor";
import type { AgencyPeopleView, InvitationView, MemberView } from "@repo/domain/agencies/member.schema";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useTRPC } from "#trpc/provider";
import { Badge } from "#ui/badge";
import { Button } from "#ui/button";
import { Card } from "#ui/card";
import { FormField } from "#ui/form-field";
import { SelectInput } from "#ui/select-input";
import { toast } from "#ui/toast";
import { type ApiFailure, failureText } from "#wording/failure";
import { dateTimeText } from "#wording/time-wording";
import { InviteMember } from "./invite-member";
import { LeaveForm } from "./leave-form";

const tellFailure = (failure: ApiFailure) => toast.error(failureText(failure));

/** Who works for the agency, and who was asked to. */
export function AgencyPeople() {
  const trpc = useTRPC();
  const { data: people } = useSuspenseQuery(trpc.members.list.queryOptions());
  return (
    <div className="grid max-w-3xl gap-10">
      <section aria-labelledby="members" className="grid gap-4">
        <h2 id="members" className="text-xl">
          Members
        </h2>
        {people.members.map((member) => (
          <MemberCard
            key={member.memberId}
            member={member}
            colleagues={people.members.filter(({ memberId }) => memberId !== member.memberId)}
          />
        ))}
      </section>
      <section aria-labelledby="invitations" className="grid gap-4">
        <h2 id="invitations" className="text-xl">
          Invitations
        </h2>
        <InviteMember />
        {people.invitations.map((invitation) => (
          <InvitationCard key={invitation.invitationId} invitation={invitation} />
        ))}
      </section>
    </div>
  );
}

/** Every change answers with everybody. */
function useShowPeople() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return (people: AgencyPeopleView) => queryClient.setQueryData(trpc.members.list.queryKey(), people);
}

function MemberCard({ member, colleagues }: { member: MemberView; colleagues: readonly MemberView[] }) {
  const { memberId, name, email, role, isSelf } = member;
  const trpc = useTRPC();
  const show = useShowPeople();
  const change = useMutation(
    trpc.members.changeRole.mutationOptions({
      onSuccess: (people) => {
        show(people);
        toast("Role changed", { action: { label: "Undo", onClick: () => change.mutate({ memberId, role }) } });
      },
      onError: tellFailure,
    }),
  );
  return (
    <Card className="grid gap-3" role="group" aria-label={name}>
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div className="min-w-0">
          <p className="font-semibold">
            {name} {isSelf ? <Badge>You</Badge> : null}
          </p>
          <p className="break-words text-sm text-ink-muted">{email}</p>
        </div>
        <FormField label="Role" className="w-36">
          <SelectInput
            value={role}
            disabled={change.isPending}
            onChange={({ target }) => {
              const chosen = AGENCY_ROLES.find((known) => known === target.value);
              if (chosen) change.mutate({ memberId, role: chosen });
            }}
          >
            {AGENCY_ROLES.map((known) => (
              <option key={known}>{known}</option>
            ))}
          </SelectInput>
        </FormField>
      </div>
      {colleagues.length > 0 ? (
        <details>
          <summary className="flex min-h-11 w-fit cursor-pointer items-center text-sm font-semibold text-accent">
            {name} leaves
          </summary>
          <LeaveForm member={member} colleagues={colleagues} />
        </details>
      ) : null}
    </Card>
  );
}

function InvitationCard({ invitation }: { invitation: InvitationView }) {
  const { invitationId, email, role, expiresAt, isExpired } = invitation;
  const trpc = useTRPC();
  const show = useShowPeople();
  const invite = useMutation(trpc.members.invite.mutationOptions({ onSuccess: show, onError: tellFailure }));
  const revoke = useMutation(
    trpc.members.revokeInvitation.mutationOptions({
      onSuccess: (people) => {
        show(people);
        toast("Invitation taken back", {
          action: { label: "Send it again", onClick: () => invite.mutate({ email, role }) },
        });
      },
      onError: tellFailure,
    }),
  );
  return (
    <Card className="flex flex-wrap items-center justify-between gap-4" role="group" aria-label={email}>
      <div className="min-w-0">
        <p className="break-words font-semibold">{email}</p>
        <p className="text-sm text-ink-muted">
          {role}, {isExpired ? "expired" : `open until ${dateTimeText(expiresAt, "UTC")} UTC`}
        </p>
      </div>
      <div className="flex gap-2">
        <Button isLoading={invite.isPending} onClick={() => invite.mutate({ email, role })}>
          Send again
        </Button>
        <Button isLoading={revoke.isPending} onClick={() => revoke.mutate({ invitationId })}>
          Take back
        </Button>
      </div>
    </Card>
  );
}
