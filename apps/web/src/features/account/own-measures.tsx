"use client";

import type { MeasureView } from "@repo/domain/enforcement/enforcement.schema";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { CircleCheck } from "lucide-react";
import { type FormEvent, useState } from "react";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { Card } from "#ui/card";
import { EmptyState } from "#ui/empty-state";
import { FormField } from "#ui/form-field";
import { TextArea } from "#ui/text-area";
import { toast } from "#ui/toast";
import { failureText } from "#wording/failure";
import { measureTimeText, RULE_NAMES, STEP_NAMES } from "#wording/rule-wording";

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
        {canAppeal ? <AppealForm measureId={measureId} /> : null}
      </article>
    </Card>
  );
}

function AppealForm({ measureId }: { measureId: string }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [statement, setStatement] = useState("");
  const appeal = useMutation(
    trpc.enforcement.appeal.mutationOptions({
      onSuccess: async () => {
        toast.success("Another moderator looks at it");
        await queryClient.invalidateQueries(trpc.enforcement.pathFilter());
      },
      onError: (failure) => toast.error(failureText(failure)),
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    appeal.mutate({ measureId, statement });
  };
  return (
    <form onSubmit={submit} className="grid gap-2">
      <FormField label="Appeal" help="Once. Another moderator than the first reads this and decides for good.">
        <TextArea
          rows={3}
          maxLength={2_000}
          required
          value={statement}
          onChange={(event) => setStatement(event.target.value)}
        />
      </FormField>
      <Button type="submit" className="w-fit" isLoading={appeal.isPending}>
        Send appeal
      </Button>
    </form>
  );
}
