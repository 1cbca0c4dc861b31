"use client";

import type { LeadView } from "@repo/domain/leads/lead.schema";
import Link from "next/link";
import { paths } from "#paths";
import { Button } from "#ui/button";
import { toast } from "#ui/toast";
import { daysAgoText, nearTimeText } from "#wording/time-wording";
import { STAGE_NAMES } from "./lead-wording";
import { useLeadChanges } from "./use-lead-changes";

/** Leads that may be of this person, to be merged, and those that were, to be taken apart. */
export function SamePerson({ lead, now }: { lead: LeadView; now: Date }) {
  const { merge, unmerge } = useLeadChanges(lead.id);
  const mergeWith = (otherLeadId: string) =>
    merge.mutate(
      { leadId: lead.id, otherLeadId },
      {
        onSuccess: () =>
          toast("Merged", { action: { label: "Undo", onClick: () => unmerge.mutate({ leadId: otherLeadId }) } }),
      },
    );
  return (
    <ul className="grid gap-4">
      {lead.sameContact.map((other) => (
        <li key={other.leadId} className="grid gap-2">
          <p>
            <Link href={paths.agentLead(other.leadId)} className="text-accent underline underline-offset-4">
              {other.contactName}
            </Link>{" "}
            gave the same {other.sharedBy === "Phone" ? "number" : "e-mail address"}.
            <span className="block text-sm text-ink-muted">
              {STAGE_NAMES[other.stage]} · {other.ownerName} · asked {nearTimeText(other.lastEnquiredAt, now)}
            </span>
          </p>
          <Button className="w-fit" isLoading={merge.isPending} onClick={() => mergeWith(other.leadId)}>
            Merge into this lead
          </Button>
        </li>
      ))}
      {lead.merged.map((part) => (
        <li key={part.leadId} className="grid gap-2">
          <p>
            Merged: {part.name}
            <span className="block text-sm text-ink-muted">
              {[part.phone, part.email].filter(Boolean).join(" · ")}, first asked {daysAgoText(part.since, now)}
            </span>
          </p>
          <Button
            className="w-fit"
            isLoading={unmerge.isPending}
            onClick={() => unmerge.mutate({ leadId: part.leadId })}
          >
            Take apart again
          </Button>
        </li>
      ))}
    </ul>
  );
}
