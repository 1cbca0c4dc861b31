"use client";

import type { MeasureView } from "@repo/domain/enforcement/enforcement.schema";
import { RULE_NAMES } from "@repo/domain/moderation/rule-names";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { CircleCheck } from "lucide-react";
import { useTRPC } from "#trpc/provider";
import { AppealForm } from "#ui/appeal-form";
import { Card } from "#ui/card";
import { EmptyState } from "#ui/empty-state";
import { toast } from "#ui/toast";
import { failureText } from "#wording/failure";
import { measureTimeText, STEP_NAMES } from "#wording/rule-wording";

/** What moderators decided about the person who reads it, with the way to answer. */
export function OwnMeasures() {
  const trpc = useTRPC();
  const { data: measures } = useSuspenseQuery(trpc.enforcement.mine.queryOptions());
  if (measures.length === 0) {
    return (
      <EmptyState icon={<CircleCheck strokeWidth={1.75} />} title="Nothing was decided about you">
        Should a moderator ever warn or limit you, you read why here, and can answer.
      </EmptyState>
    );
  }
  return (
    <ul className="grid gap-4">
      {measures.map((measure) => (
        <li key={measure.measureId}>
          <OwnMeasure measure={measure} />
        </li>
      ))}
    </ul>
  );
}

function OwnMeasure({ measure }: { measure: MeasureView }) {
  const { step, rule, reason, agencyName, appeal, canAppeal, measureId } = measure;
  return (
    <Card asChild className="grid gap-2">
      <article>
        <h2 className="text-lg">{STEP_NAMES[step]}</h2>
        <p className="text-ink-muted">
          {agencyName} · {measureTimeText(measure)}
        </p>
        <p>Rule: {RULE_NAMES[rule]}</p>
        <p className="wrap-anywhere whitespace-pre-line">Reason: {reason}</p>
        {appeal ? (
          <p className="wrap-anywhere whitespace-pre-line">
            You appealed: {appeal.statement}{" "}
            {appeal.outcome === null ? "Another moderator reads it." : `Answer: ${appeal.answer ?? ""}`}
          </p>
        ) : null}
        {canAppeal ? <Appeal measureId={measureId} /> : null}
      </article>
    </Card>
  );
}

function Appeal({ measureId }: { measureId: string }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const appeal = useMutation(
    trpc.enforcement.appeal.mutationOptions({
      onSuccess: async () => {
        toast.success("Another moderator looks at it");
        await queryClient.invalidateQueries(trpc.enforcement.pathFilter());
      },
      onError: (failure) => toast.error(failureText(failure)),
    }),
  );
  return (
    <AppealForm
      help="Once. Another moderator than the first reads this and decides for good."
      isSending={appeal.isPending}
      onSend={(statement) => appeal.mutate({ measureId, statement })}
    />
  );
}
