"use client";

import type { LeadView } from "@repo/domain/leads/lead.schema";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "#trpc/provider";
import { toast } from "#ui/toast";
import { failureText } from "#wording/failure";

/** Every answer carries the whole lead, so the page shows the new state without asking again. */
export function useLeadChanges(leadId: string) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = (lead: LeadView) => {
    queryClient.setQueryData(trpc.leads.detail.queryKey({ leadId }), lead);
    void queryClient.invalidateQueries(trpc.leads.table.pathFilter());
    return queryClient.invalidateQueries(trpc.leads.inbox.pathFilter());
  };
  const outcome = {
    onSuccess: show,
    onError: (failure: Parameters<typeof failureText>[0]) => toast.error(failureText(failure)),
  };
  return {
    changeStage: useMutation(trpc.leads.changeStage.mutationOptions(outcome)),
    claim: useMutation(trpc.leads.claim.mutationOptions(outcome)),
    merge: useMutation(trpc.leads.merge.mutationOptions(outcome)),
    unmerge: useMutation(trpc.leads.unmerge.mutationOptions(outcome)),
    planTask: useMutation(trpc.leads.planTask.mutationOptions(outcome)),
    finishTask: useMutation(trpc.leads.finishTask.mutationOptions(outcome)),
    revealContact: useMutation(trpc.leads.revealContact.mutationOptions(outcome)),
    tag: useMutation(trpc.leads.tag.mutationOptions(outcome)),
    addNote: useMutation(trpc.leads.addNote.mutationOptions(outcome)),
  };
}
