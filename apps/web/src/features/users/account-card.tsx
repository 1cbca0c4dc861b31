"use client";

import { PLATFORM_ROLES, type PlatformRole } from "@repo/domain/access/actor";
import { SUSPENSION_REASONS, type SuspensionReason, type UserView } from "@repo/domain/identity/user.schema";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { Card } from "#ui/card";
import { FormField } from "#ui/form-field";
import { SelectInput } from "#ui/select-input";
import { toast } from "#ui/toast";
import { type ApiFailure, failureText } from "#wording/failure";
import { dateTimeText } from "#wording/time-wording";

import { ActAsForm } from "./act-as-form";

const REASON_NAMES: Readonly<Record<SuspensionReason, string>> = {
  Abuse: "Breaks the rules",
  Compromised: "Somebody else may be using it",
  Left: "Left the agency",
  Asked: "Asked for it",
};
const tellFailure = (failure: ApiFailure) => toast.error(failureText(failure));

type Props = { account: UserView; onChange: (account: UserView) => void };

/** One account, and what an administrator may do with it. Everything can be taken back. */
export function AccountCard({ account, onChange }: Props) {
  return (
    <Card className="grid gap-5 sm:p-6!">
      <header>
        <h2 className="text-lg">{account.name}</h2>
        <p className="break-words text-ink-muted">{account.email}</p>
      </header>
      <p>
        {account.suspendedAt === null ? "" : `Suspended since ${dateTimeText(account.suspendedAt, "UTC")} UTC. `}
        Signed in on {account.liveSessions} {account.liveSessions === 1 ? "device" : "devices"}.{" "}
        {account.hasApp ? "Has an authenticator app." : "Has no authenticator app."}
        {account.memberships.map(({ agencyName, role }) => ` ${role} of ${agencyName}.`).join("")}
      </p>
      <RoleChoice account={account} onChange={onChange} />
      <Suspension account={account} onChange={onChange} />
      {account.platformRole === "Admin" || account.suspendedAt !== null ? null : <ActAsForm userId={account.userId} />}
    </Card>
  );
}

function RoleChoice({ account, onChange }: Props) {
  const trpc = useTRPC();
  const { userId } = account;
  const setRole = useMutation(
    trpc.users.setRole.mutationOptions({
      onSuccess: (changed) => {
        onChange(changed);
        toast("Role changed", {
          action: { label: "Undo", onClick: () => setRole.mutate({ userId, platformRole: account.platformRole }) },
        });
      },
      onError: tellFailure,
    }),
  );
  return (
    <FormField label="Role on the platform">
      <SelectInput
        value={account.platformRole}
        disabled={setRole.isPending}
        onChange={({ target }) => {
          const platformRole: PlatformRole | undefined = PLATFORM_ROLES.find((role) => role === target.value);
          if (platformRole) setRole.mutate({ userId, platformRole });
        }}
      >
        {PLATFORM_ROLES.map((role) => (
          <option key={role}>{role}</option>
        ))}
      </SelectInput>
    </FormField>
  );
}

function Suspension({ account, onChange }: Props) {
  const trpc = useTRPC();
  const { userId } = account;
  const [reason, setReason] = useState<SuspensionReason>("Abuse");
  const restore = useMutation(
    trpc.users.restore.mutationOptions({
      onSuccess: (restored) => {
        onChange(restored);
        toast("May sign in again");
      },
      onError: tellFailure,
    }),
  );
  const suspend = useMutation(
    trpc.users.suspend.mutationOptions({
      onSuccess: (suspended) => {
        onChange(suspended);
        toast("Suspended", { action: { label: "Undo", onClick: () => restore.mutate({ userId }) } });
      },
      onError: tellFailure,
    }),
  );
  if (account.suspendedAt !== null)
    return (
      <Button isLoading={restore.isPending} onClick={() => restore.mutate({ userId })}>
        Let in again
      </Button>
    );
  return (
    <div className="grid gap-4 sm:grid-cols-[1fr_auto] sm:items-end">
      <FormField label="Why it is suspended">
        <SelectInput
          value={reason}
          onChange={({ target }) => setReason(SUSPENSION_REASONS.find((known) => known === target.value) ?? reason)}
        >
          {SUSPENSION_REASONS.map((known) => (
            <option key={known} value={known}>
              {REASON_NAMES[known]}
            </option>
          ))}
        </SelectInput>
      </FormField>
      <Button isLoading={suspend.isPending} onClick={() => suspend.mutate({ userId, reason })}>
        Suspend
      </Button>
    </div>
  );
}
