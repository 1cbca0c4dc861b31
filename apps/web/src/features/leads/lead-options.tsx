"use client";

import { type LeadStage, LOSS_REASONS } from "@repo/domain/leads/lead-stage";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "#trpc/provider";
import { LOSS_REASON_NAMES, STAGE_NAMES } from "./lead-wording";

/** Options of a select, one for each stage. */
export function StageOptions({ stages }: { stages: readonly LeadStage[] }) {
  return stages.map((stage) => (
    <option key={stage} value={stage}>
      {STAGE_NAMES[stage]}
    </option>
  ));
}

export function LossReasonOptions() {
  return LOSS_REASONS.map((reason) => (
    <option key={reason} value={reason}>
      {LOSS_REASON_NAMES[reason]}
    </option>
  ));
}

/** The members of the own agency. */
export function MemberOptions() {
  const trpc = useTRPC();
  const { data: routing } = useQuery(trpc.leadRouting.show.queryOptions());
  return (routing?.members ?? []).map(({ memberId, name }) => (
    <option key={memberId} value={memberId}>
      {name}
    </option>
  ));
}
