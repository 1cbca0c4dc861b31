"use client";

import type { DeskEvent } from "@repo/domain/leads/desk-event";
import { useQueryClient } from "@tanstack/react-query";
import { useSubscription } from "@trpc/tanstack-react-query";
import { Bell, BellOff } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState, useSyncExternalStore } from "react";
import { paths } from "#paths";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { toast } from "#ui/toast";
import { announceNewLead, askToNotify, mayNotify } from "./new-lead-notice";

/** Keeps every page of the desk as it is in the database, and says when a new lead comes in. */
export function DeskLive() {
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const follow = (event: DeskEvent) => {
    void queryClient.invalidateQueries(trpc.leads.inbox.pathFilter());
    void queryClient.invalidateQueries(trpc.leads.table.pathFilter());
    void queryClient.invalidateQueries(trpc.visits.agenda.pathFilter());
    if (event.kind === "Resync") void queryClient.invalidateQueries(trpc.leads.detail.pathFilter());
    else void queryClient.invalidateQueries(trpc.leads.detail.queryFilter({ leadId: event.leadId }));
    if (event.kind !== "LeadChanged" || !event.isNew) return;
    const open = () => router.push(paths.agentLead(event.leadId));
    toast("A new lead came in", { action: { label: "Open", onClick: open } });
    announceNewLead(open);
  };
  const { status } = useSubscription(trpc.leads.deskChanges.subscriptionOptions(undefined, { onData: follow }));
  const isLive = status === "pending";
  return (
    <div className="flex items-center gap-2 text-sm text-ink-muted">
      <span role="status" className="flex items-center gap-2">
        <span aria-hidden className={isLive ? "size-2 rounded-full bg-verified" : "size-2 rounded-full bg-attention"} />
        <span className="max-sm:sr-only">{isLive ? "Live" : "Connecting…"}</span>
      </span>
      <NotifySwitch />
    </div>
  );
}

const nothingChanges = () => () => {};

/** The browser asks its own question at the first press; a no is shown and kept. */
function NotifySwitch() {
  const wasAllowed = useSyncExternalStore(nothingChanges, mayNotify, () => false);
  const [isAllowed, setIsAllowed] = useState(false);
  const isOn = wasAllowed || isAllowed;
  const Icon = isOn ? Bell : BellOff;
  const name = isOn ? "This device tells you of new leads" : "Tell me of new leads on this device";
  return (
    <Button
      size="icon"
      variant="quiet"
      aria-label={name}
      title={name}
      aria-pressed={isOn}
      onClick={() => void askToNotify().then(setIsAllowed)}
    >
      <Icon aria-hidden strokeWidth={1.75} />
    </Button>
  );
}
