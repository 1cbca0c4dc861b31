"use client";

import type { MemberView } from "@repo/domain/agencies/member.schema";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { FormField } from "#ui/form-field";
import { SelectInput } from "#ui/select-input";
import { toast } from "#ui/toast";
import { failureText } from "#wording/failure";
import { counted } from "./counted";

type Props = { member: MemberView; colleagues: readonly MemberView[] };

/** Whom all that goes on is handed to when a member leaves, with the counts before it happens. */
export function LeaveForm({ member, colleagues }: Props) {
  const { memberId, name } = member;
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [successorMemberId, setSuccessor] = useState("");
  const chosen = colleagues.find((colleague) => colleague.memberId === successorMemberId);
  const preview = useQuery({
    ...trpc.members.previewLeave.queryOptions({ memberId, successorMemberId }),
    enabled: chosen !== undefined,
    staleTime: 0,
  });
  const leave = useMutation(
    trpc.members.leave.mutationOptions({
      onSuccess: (people) => {
        queryClient.setQueryData(trpc.members.list.queryKey(), people);
        toast(`${name} left`);
      },
      onError: (failure) => toast.error(failureText(failure)),
    }),
  );
  return (
    <div className="grid gap-4">
      <FormField label={`Who takes over from ${name}`} className="max-w-xs">
        <SelectInput value={successorMemberId} onChange={({ target }) => setSuccessor(target.value)}>
          <option value="">Choose a colleague</option>
          {colleagues.map((colleague) => (
            <option key={colleague.memberId} value={colleague.memberId}>
              {colleague.name}
            </option>
          ))}
        </SelectInput>
      </FormField>
      {chosen && preview.data ? (
        <>
          <p>
            {chosen.name} gets {counted(preview.data.leads, "lead")}, {counted(preview.data.listings, "listing")},{" "}
            {counted(preview.data.drafts, "draft")} and {counted(preview.data.visits, "visit")} to come. {name} is
            signed out everywhere.
          </p>
          {preview.data.collidingVisits > 0 ? (
            <p role="alert" className="text-danger">
              {counted(preview.data.collidingVisits, "visit")} at a time when {chosen.name} has another. Move those
              first, or choose somebody else.
            </p>
          ) : (
            <Button
              className="w-fit"
              isLoading={leave.isPending}
              onClick={() => leave.mutate({ memberId, successorMemberId })}
            >
              Hand over and take out
            </Button>
          )}
        </>
      ) : null}
    </div>
  );
}
