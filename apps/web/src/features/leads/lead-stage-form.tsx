"use client";

import type { LeadView } from "@repo/domain/leads/lead.schema";
import {
  LOSS_REASONS,
  type LossReason,
  needsLossReason,
  nextTypedStages,
  type TypedLeadStage,
} from "@repo/domain/leads/lead-stage";
import { type FormEvent, useState } from "react";
import { Button } from "#ui/button";
import { FormField } from "#ui/form-field";
import { SelectInput } from "#ui/select-input";
import { LossReasonOptions, StageOptions } from "./lead-options";
import { useLeadChanges } from "./use-lead-changes";

export function LeadStageForm({ lead }: { lead: LeadView }) {
  const { changeStage } = useLeadChanges(lead.id);
  const stages = nextTypedStages(lead.stage);
  const [stage, setStage] = useState<TypedLeadStage | undefined>(stages[0]);
  const [lossReason, setLossReason] = useState<LossReason>(LOSS_REASONS[0]);
  if (!stage) return <p className="text-ink-muted">This lead is closed.</p>;

  const asksReason = needsLossReason(stage);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    changeStage.mutate({ leadId: lead.id, version: lead.version, stage, ...(asksReason && { lossReason }) });
  };
  return (
    <form onSubmit={submit} className="grid gap-4">
      <FormField label="Move to">
        <SelectInput value={stage} onChange={(event) => setStage(stages.find((next) => next === event.target.value))}>
          <StageOptions stages={stages} />
        </SelectInput>
      </FormField>
      {asksReason ? (
        <FormField label="Why">
          <SelectInput
            value={lossReason}
            onChange={(event) =>
              setLossReason(LOSS_REASONS.find((reason) => reason === event.target.value) ?? LOSS_REASONS[0])
            }
          >
            <LossReasonOptions />
          </SelectInput>
        </FormField>
      ) : null}
      <Button type="submit" isLoading={changeStage.isPending}>
        Move lead
      </Button>
    </form>
  );
}
