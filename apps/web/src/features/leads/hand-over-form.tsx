"use client";

import type { LeadView } from "@repo/domain/leads/lead.schema";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { paths } from "#paths";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { FormField } from "#ui/form-field";
import { SelectInput } from "#ui/select-input";
import { toast } from "#ui/toast";
import { failureText } from "#wording/failure";

/** Gives the lead to a colleague, who is told at once. */
export function HandOverForm({ lead }: { lead: LeadView }) {
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const { data: routing } = useQuery(trpc.leadRouting.show.queryOptions());
  const colleagues = (routing?.members ?? []).filter(({ memberId }) => memberId !== lead.ownerMemberId);
  const [chosen, setChosen] = useState<string>();
  const memberId = chosen ?? colleagues[0]?.memberId;
  const assign = useMutation(
    trpc.leads.assign.mutationOptions({
      onSuccess: async () => {
        toast("Handed over");
        await queryClient.invalidateQueries(trpc.leads.inbox.pathFilter());
        router.push(paths.agent);
      },
      onError: (failure) => toast.error(failureText(failure)),
    }),
  );
  if (memberId === undefined) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    assign.mutate({ leadId: lead.id, version: lead.version, memberId });
  };
  return (
    <form onSubmit={submit} className="grid gap-3">
      <FormField label="Hand over to">
        <SelectInput value={memberId} onChange={(event) => setChosen(event.target.value)}>
          {colleagues.map((colleague) => (
            <option key={colleague.memberId} value={colleague.memberId}>
              {colleague.name}
            </option>
          ))}
        </SelectInput>
      </FormField>
      <Button type="submit" className="w-fit" isLoading={assign.isPending}>
        Hand over
      </Button>
    </form>
  );
}
