"use client";

import type { LeadView } from "@repo/domain/leads/lead.schema";
import { X } from "lucide-react";
import { type FormEvent, useState } from "react";
import { Button } from "#ui/button";
import { FormField } from "#ui/form-field";
import { TextInput } from "#ui/text-input";
import { useLeadChanges } from "./use-lead-changes";

/** The agency's own words on a lead. */
export function LeadTags({ lead }: { lead: LeadView }) {
  const { tag } = useLeadChanges(lead.id);
  const [typed, setTyped] = useState("");
  const change = (tags: string[]) => tag.mutate({ leadId: lead.id, tags });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() === "") return;
    change([...lead.tags, typed]);
    setTyped("");
  };
  return (
    <div className="grid gap-3">
      {lead.tags.length === 0 ? null : (
        <ul aria-label="Tags" className="flex flex-wrap gap-2">
          {lead.tags.map((name) => (
            <li
              key={name}
              className="flex items-center gap-1 rounded-full border border-line bg-sunken py-0.5 pr-1 pl-3 text-sm"
            >
              {name}
              <button
                type="button"
                aria-label={`Remove the tag ${name}`}
                className="relative grid size-6 touch-area place-items-center rounded-full hover:bg-surface"
                onClick={() => change(lead.tags.filter((other) => other !== name))}
              >
                <X aria-hidden className="size-3.5" strokeWidth={2} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <form onSubmit={submit} className="flex items-end gap-2">
        <FormField label="Add a tag" className="grow">
          <TextInput maxLength={30} value={typed} onChange={(event) => setTyped(event.target.value)} />
        </FormField>
        <Button type="submit" isLoading={tag.isPending}>
          Add
        </Button>
      </form>
    </div>
  );
}
