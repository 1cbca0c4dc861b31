"use client";

import type { LeadCard } from "@repo/domain/leads/lead.schema";
import { LOSS_REASONS, needsLossReason, TYPED_LEAD_STAGES } from "@repo/domain/leads/lead-stage";
import type { ChangeLeadsInput } from "@repo/domain/leads/lead-table.schema";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { FormField } from "#ui/form-field";
import { SelectInput } from "#ui/select-input";
import { TextInput } from "#ui/text-input";
import { toast } from "#ui/toast";
import { reasonText } from "#wording/error-wording";
import { failureText } from "#wording/failure";
import { LossReasonOptions, MemberOptions, StageOptions } from "./lead-options";

type ChangeLeadsProps = { leads: readonly LeadCard[]; tags: readonly string[]; onDone: () => void };
type Change = ChangeLeadsInput["change"];

const STAGES = TYPED_LEAD_STAGES.filter((stage) => !needsLossReason(stage));

/** One change for all chosen leads; what one of them refuses is said, and the others are changed. */
export function ChangeLeads({ leads, tags, onDone }: ChangeLeadsProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const changeMany = useMutation(
    trpc.leads.changeMany.mutationOptions({
      onSuccess: async ({ changed, refused }) => {
        const [first] = refused;
        const done = changed === 1 ? "1 lead changed" : `${changed} leads changed`;
        if (first) toast.warning(`${done}, ${refused.length} not: ${reasonText(first.reason)}`);
        else toast(done);
        onDone();
        await queryClient.invalidateQueries(trpc.leads.pathFilter());
      },
      onError: (failure) => toast.error(failureText(failure)),
    }),
  );
  const change = (to: Change) => changeMany.mutate({ leadIds: leads.map(({ id }) => id), change: to });
  const move = (value: string) => {
    const stage = STAGES.find((known) => known === value);
    const lossReason = LOSS_REASONS.find((known) => known === value);
    if (stage) change({ kind: "Stage", stage });
    else if (lossReason) change({ kind: "Stage", stage: "Lost", lossReason });
  };
  return (
    <section
      aria-label="Change the chosen leads"
      aria-busy={changeMany.isPending}
      className="grid grid-cols-1 gap-3 rounded-card border border-accent bg-accent-soft p-4 sm:grid-cols-3"
    >
      <p className="font-semibold sm:col-span-3">{leads.length === 1 ? "1 lead chosen" : `${leads.length} chosen`}</p>
      <FormField label="Give to">
        <SelectInput
          value=""
          disabled={changeMany.isPending}
          onChange={(event) => change({ kind: "Assign", memberId: event.target.value })}
        >
          <option value="">Choose…</option>
          <MemberOptions />
        </SelectInput>
      </FormField>
      <FormField label="Move to">
        <SelectInput value="" disabled={changeMany.isPending} onChange={(event) => move(event.target.value)}>
          <option value="">Choose…</option>
          <StageOptions stages={STAGES} />
          <optgroup label="Lost, because">
            <LossReasonOptions />
          </optgroup>
        </SelectInput>
      </FormField>
      <TagAll tags={tags} isBusy={changeMany.isPending} onTag={(tag) => change({ kind: "AddTag", tag })} />
    </section>
  );
}

type TagAllProps = { tags: readonly string[]; isBusy: boolean; onTag: (tag: string) => void };

function TagAll({ tags, isBusy, onTag }: TagAllProps) {
  const [typed, setTyped] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() !== "") onTag(typed);
  };
  return (
    <form onSubmit={submit} className="flex items-end gap-2">
      <FormField label="Add a tag" className="grow">
        <TextInput maxLength={30} list="known-tags" value={typed} onChange={(event) => setTyped(event.target.value)} />
      </FormField>
      <datalist id="known-tags">
        {tags.map((tag) => (
          <option key={tag}>{tag}</option>
        ))}
      </datalist>
      <Button type="submit" disabled={isBusy}>
        Add
      </Button>
    </form>
  );
}
