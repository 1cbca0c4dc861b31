"use client";

import type { LeadCard } from "@repo/domain/leads/lead.schema";
import { useRouter } from "next/navigation";
import { paths } from "#paths";
import { Badge } from "#ui/badge";
import { Button } from "#ui/button";
import { nearTimeText } from "#wording/time-wording";
import { useLeadChanges } from "./use-lead-changes";

/** A new lead that is open to the team: who it is, is told to who claims it. */
export function ClaimableLead({ lead, now }: { lead: LeadCard; now: Date }) {
  const router = useRouter();
  const { claim } = useLeadChanges(lead.id);
  // The list shows it as an own lead by then, and this card is gone with its callbacks.
  const claimAndOpen = () =>
    claim.mutateAsync({ leadId: lead.id }).then(
      () => router.push(paths.agentLead(lead.id)),
      () => {},
    );
  return (
    <div className="flex flex-wrap items-center justify-between gap-4 rounded-card border border-accent bg-accent-soft p-4">
      <div className="grid min-w-0 gap-1">
        <p className="font-semibold">A new lead waits for somebody</p>
        <p className="truncate text-sm">{lead.home?.title ?? "No home named"}</p>
        {lead.claimableUntil === null ? null : (
          <Badge tone="attention">Open to your team, {nearTimeText(lead.claimableUntil, now)}</Badge>
        )}
      </div>
      <Button variant="primary" isLoading={claim.isPending} onClick={() => void claimAndOpen()}>
        Claim
      </Button>
    </div>
  );
}
