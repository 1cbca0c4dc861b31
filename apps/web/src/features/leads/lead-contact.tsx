"use client";

import type { LeadView } from "@repo/domain/leads/lead.schema";
import { Eye, Phone, ShieldOff } from "lucide-react";
import { Button } from "#ui/button";
import { LeadMessage } from "./lead-message";
import { withdrawnText } from "./lead-wording";
import { useLeadChanges } from "./use-lead-changes";

/** How to reach the person, by the channels they agreed to; in full for whoever asks, which is noted. */
export function LeadContact({ lead }: { lead: LeadView }) {
  const { revealContact } = useLeadChanges(lead.id);
  const shown = [lead.phone, lead.email].filter(Boolean).join(" · ");
  if (lead.isContactWithdrawn)
    return (
      <p role="status" className="flex gap-3 rounded-card bg-attention-soft p-4">
        <ShieldOff aria-hidden className="mt-0.5 size-5 shrink-0 text-attention" strokeWidth={1.75} />
        This person withdrew their consent: their number and address are not shown. Please do not contact them any more.
      </p>
    );
  if (!lead.isContactRevealed)
    return (
      <div className="grid gap-2">
        <p className="tabular-nums">{shown}</p>
        <WithdrawnChannels channels={lead.withdrawnChannels} />
        <Button
          variant="primary"
          className="w-fit"
          isLoading={revealContact.isPending}
          onClick={() => revealContact.mutate({ leadId: lead.id })}
        >
          <Eye aria-hidden strokeWidth={1.75} />
          Show contact
        </Button>
        <p className="text-sm text-ink-muted">The timeline notes who looked, for the person's sake.</p>
      </div>
    );
  return (
    <div className="grid gap-3">
      <p className="tabular-nums select-all">{shown}</p>
      <WithdrawnChannels channels={lead.withdrawnChannels} />
      <div className="flex flex-wrap gap-2">
        {lead.phone && lead.consentChannels.includes("Phone") ? (
          <Button asChild variant="primary">
            <a href={`tel:${lead.phone}`}>
              <Phone aria-hidden strokeWidth={1.75} />
              Call
            </a>
          </Button>
        ) : null}
        <LeadMessage lead={lead} />
      </div>
    </div>
  );
}

function WithdrawnChannels({ channels }: { channels: LeadView["withdrawnChannels"] }) {
  return channels.length === 0 ? null : <p role="status">{withdrawnText(channels)}</p>;
}
