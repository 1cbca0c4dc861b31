"use client";

import type { DecisionBatch } from "@repo/domain/moderation/decide-together.schema";
import { RULE_NAMES } from "@repo/domain/moderation/rule-names";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Undo2 } from "lucide-react";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { Card } from "#ui/card";
import { EmptyState } from "#ui/empty-state";
import { PageHeader } from "#ui/page-header";
import { reasonText } from "#wording/error-wording";
import { MODERATION_STATE_NAMES } from "#wording/home-wording";
import { nearTimeText } from "#wording/time-wording";
import { useUndoDecisions } from "./use-undo-decisions";

/** The latest presses of all moderators, each to be taken back for a week. */
export function DecidedLately({ now }: { now: string }) {
  const trpc = useTRPC();
  const { data: batches } = useSuspenseQuery(trpc.moderation.decisionBatches.queryOptions());
  return (
    <div className="grid gap-6">
      <PageHeader
        title="Decided lately"
        description="Any of it can be taken back for seven days; the agents are told."
      />
      {batches.length === 0 ? (
        <EmptyState icon={<Undo2 strokeWidth={1.75} />} title="Nothing was decided in the last seven days">
          What you decide appears here, to be taken back.
        </EmptyState>
      ) : (
        <ul className="grid gap-4">
          {batches.map((batch) => (
            <li key={batch.batchId}>
              <Batch batch={batch} now={new Date(now)} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Batch({ batch, now }: { batch: DecisionBatch; now: Date }) {
  const undo = useUndoDecisions();
  const { batchId, outcome, rule, moderatorName, decidedAt, cases } = batch;
  const count = cases.length === 1 ? "1 listing" : `${cases.length} listings`;
  return (
    <Card className="grid gap-3">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="grid gap-0.5">
          <h2 className="text-lg">
            {MODERATION_STATE_NAMES[outcome]}: {count}
          </h2>
          <p className="text-sm text-ink-muted">
            {moderatorName} · {nearTimeText(decidedAt, now)}
            {rule === null ? null : ` · ${RULE_NAMES[rule]}`}
          </p>
        </div>
        {cases.some(({ refusal }) => refusal === null) ? (
          <Button isLoading={undo.isPending} onClick={() => undo.mutate({ batchId })}>
            Take back
          </Button>
        ) : null}
      </div>
      <ul className="grid gap-1 text-sm">
        {cases.map(({ listingId, title, refusal }) => (
          <li key={listingId} className="wrap-anywhere">
            {title}
            {refusal === null ? null : <span className="text-ink-muted">. {reasonText(refusal)}</span>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
