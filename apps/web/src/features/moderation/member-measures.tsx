"use client";

import type { MemberStanding } from "@repo/domain/enforcement/enforcement.schema";
import { RULE_NAMES } from "@repo/domain/moderation/rule-names";
import { useSuspenseQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { Card } from "#ui/card";
import { FormField } from "#ui/form-field";
import { PageHeader } from "#ui/page-header";
import { TextArea } from "#ui/text-area";
import { fieldTexts } from "#wording/failure";
import { measureTimeText, STEP_NAMES } from "#wording/rule-wording";
import { ImposeMeasureForm } from "./impose-measure-form";
import { useEnforcement } from "./use-enforcement";

/** What was decided about a member of an agency so far, and the next step. */
export function MemberMeasures({ memberId }: { memberId: string }) {
  const trpc = useTRPC();
  const { data: standing } = useSuspenseQuery(trpc.enforcement.ofMember.queryOptions({ memberId }));
  return (
    <div className="grid max-w-prose gap-6">
      <PageHeader title={standing.name} description={standing.agencyName} />
      {standing.measures.length === 0 ? <p className="text-ink-muted">Nothing was decided about them so far.</p> : null}
      <ul className="grid gap-4">
        {standing.measures.map((measure) => (
          <li key={measure.measureId}>
            <MemberMeasure measure={measure} />
          </li>
        ))}
      </ul>
      <Card className="grid gap-4">
        <h2 className="text-lg">Next step</h2>
        <ImposeMeasureForm memberId={memberId} />
      </Card>
    </div>
  );
}

function MemberMeasure({ measure }: { measure: MemberStanding["measures"][number] }) {
  const { lift } = useEnforcement();
  const { measureId, step, rule, reason, moderatorName, isInForce, appeal, mayJudge } = measure;
  return (
    <Card asChild className="grid gap-2">
      <article>
        <h2 className="text-lg">{STEP_NAMES[step]}</h2>
        <p className="text-ink-muted">
          {measureTimeText(measure)} · by {moderatorName}
        </p>
        <p>{RULE_NAMES[rule]}</p>
        <p className="wrap-anywhere whitespace-pre-line">{reason}</p>
        {appeal ? (
          <section className="grid gap-2">
            <h3 className="font-semibold">Appeal</h3>
            <p className="wrap-anywhere whitespace-pre-line">{appeal.statement}</p>
            {appeal.outcome === null && isInForce ? (
              mayJudge ? (
                <JudgeAppeal measureId={measureId} />
              ) : (
                <p className="text-ink-muted">You decided first: another moderator judges this.</p>
              )
            ) : (
              <p className="text-ink-muted">{appeal.answer}</p>
            )}
          </section>
        ) : null}
        {isInForce && !appeal ? (
          <Button className="w-fit" isLoading={lift.isPending} onClick={() => lift.mutate({ measureId })}>
            Take back
          </Button>
        ) : null}
      </article>
    </Card>
  );
}

function JudgeAppeal({ measureId }: { measureId: string }) {
  const { judge } = useEnforcement();
  const [outcome, setOutcome] = useState<"Upheld" | "Lifted">("Upheld");
  const [reason, setReason] = useState("");
  const texts = judge.error ? fieldTexts(judge.error) : {};
  const submit = (event: FormEvent) => {
    event.preventDefault();
    judge.mutate({ measureId, outcome, reason });
  };
  return (
    <form onSubmit={submit} className="grid gap-3">
      <FormField label="Answer" help="The agent reads it." error={texts.reason}>
        <TextArea rows={3} maxLength={2_000} value={reason} onChange={(event) => setReason(event.target.value)} />
      </FormField>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" isLoading={judge.isPending} onClick={() => setOutcome("Upheld")}>
          Let it stand
        </Button>
        <Button type="submit" variant="primary" isLoading={judge.isPending} onClick={() => setOutcome("Lifted")}>
          Lift it
        </Button>
      </div>
    </form>
  );
}
