"use client";

import type { LeadView } from "@repo/domain/leads/lead.schema";
import { type FormEvent, useState } from "react";
import { Button } from "#ui/button";
import { FormField } from "#ui/form-field";
import { TextArea } from "#ui/text-area";
import { dateTimeText } from "#wording/time-wording";
import { activityText, consentText, LOSS_REASON_NAMES } from "./lead-wording";
import { useLeadChanges } from "./use-lead-changes";

/** Everything that happened, latest first, with room for a note. */
export function LeadTimeline({ lead, timeZone }: { lead: LeadView; timeZone: string }) {
  return (
    <section aria-labelledby="timeline" className="grid gap-4">
      <h2 id="timeline" className="text-lg">
        Timeline
      </h2>
      <NoteForm leadId={lead.id} />
      <ol className="grid">
        {lead.activities.map((activity) => (
          <li key={activity.id} className="grid gap-0.5 border-b border-line py-3">
            <p className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span className="font-semibold">{activityText(activity)}</span>
              <span className="text-sm text-ink-muted">
                {[activity.actorName, dateTimeText(activity.occurredAt, timeZone)].filter(Boolean).join(" · ")}
              </span>
            </p>
            {activity.consent ? <p>{consentText(activity.consent)}</p> : null}
            {activity.text === "" ? null : (
              <p className="wrap-anywhere whitespace-pre-line">{wordsOf(activity.text)}</p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function wordsOf(text: string): string {
  const reasons: Readonly<Record<string, string>> = LOSS_REASON_NAMES;
  return reasons[text] ?? text;
}

function NoteForm({ leadId }: { leadId: string }) {
  const { addNote } = useLeadChanges(leadId);
  const [text, setText] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== "") addNote.mutate({ leadId, text }, { onSuccess: () => setText("") });
  };
  return (
    <form onSubmit={submit} className="grid gap-3">
      <FormField label="Add a note">
        <TextArea rows={2} maxLength={2_000} value={text} onChange={(event) => setText(event.target.value)} />
      </FormField>
      <Button type="submit" className="w-fit" isLoading={addNote.isPending}>
        Save note
      </Button>
    </form>
  );
}
