"use client";

import { LEAD_STAGES, type LeadStage } from "@repo/domain/leads/lead-stage";
import type { LeadTableInput } from "@repo/domain/leads/lead-table.schema";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { paths } from "#paths";
import { FormField } from "#ui/form-field";
import { SelectInput } from "#ui/select-input";
import { TextInput } from "#ui/text-input";
import { MemberOptions, StageOptions } from "./lead-options";

const isStage = (value: string): value is LeadStage => LEAD_STAGES.some((stage) => stage === value);

export function LeadTableFilters({ input, tags }: { input: LeadTableInput; tags: readonly string[] }) {
  const router = useRouter();
  const [text, setText] = useState(input.text);
  const show = (changes: Partial<LeadTableInput>) =>
    router.replace(paths.agentLeads({ ...input, page: 1, ...changes }), { scroll: false });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    show({ text });
  };
  const choice = (value: string) => (value === "" ? undefined : value);
  return (
    <form onSubmit={submit} role="search" className="grid grid-cols-2 gap-3 md:grid-cols-5">
      <FormField label="Person or home" className="max-md:col-span-2">
        <TextInput type="search" maxLength={80} value={text} onChange={(event) => setText(event.target.value)} />
      </FormField>
      <FormField label="Leads">
        <SelectInput
          value={input.show}
          onChange={(event) => show({ show: event.target.value === "all" ? "all" : "open" })}
        >
          <option value="open">Open ones</option>
          <option value="all">All</option>
        </SelectInput>
      </FormField>
      <FormField label="Stage">
        <SelectInput
          value={input.stage ?? ""}
          onChange={(event) => show({ stage: isStage(event.target.value) ? event.target.value : undefined })}
        >
          <option value="">Any</option>
          <StageOptions stages={LEAD_STAGES} />
        </SelectInput>
      </FormField>
      <FormField label="Works on it">
        <SelectInput
          value={input.ownerMemberId ?? ""}
          onChange={(event) => show({ ownerMemberId: choice(event.target.value) })}
        >
          <option value="">Anybody</option>
          <MemberOptions />
        </SelectInput>
      </FormField>
      <FormField label="Tag">
        <SelectInput value={input.tag ?? ""} onChange={(event) => show({ tag: choice(event.target.value) })}>
          <option value="">Any</option>
          {tags.map((tag) => (
            <option key={tag} value={tag}>
              {tag}
            </option>
          ))}
        </SelectInput>
      </FormField>
    </form>
  );
}
