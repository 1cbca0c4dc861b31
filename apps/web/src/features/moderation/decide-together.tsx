"use client";

import {
  DECISION_OUTCOMES,
  type DecisionOutcome,
  MODERATION_RULES,
  type ModerationRule,
  type QueueItem,
} from "@repo/domain/moderation/moderation.schema";
import { type FormEvent, useState } from "react";
import { Button } from "#ui/button";
import { Card } from "#ui/card";
import { failureText, fieldTexts } from "#wording/failure";
import { OUTCOME_NAMES } from "./moderation-wording";
import { OutcomeChoice } from "./outcome-choice";
import { RuleAndReason } from "./rule-and-reason";
import { TogetherPreview } from "./together-preview";
import { useDecideTogether } from "./use-decide-together";

type DecideTogetherProps = {
  chosen: readonly QueueItem[];
  /** With those that were refused and are still to be decided. */
  onDecided: (left: ReadonlySet<string>) => void;
  onCancel: () => void;
};

/** One decision on all chosen cases, after a look at what it would do to each. */
export function DecideTogether({ chosen, onDecided, onCancel }: DecideTogetherProps) {
  const decide = useDecideTogether();
  // Of one press and its repetitions.
  const [batchId, setBatchId] = useState(() => crypto.randomUUID());
  const [outcome, setOutcome] = useState<DecisionOutcome>("Approved");
  const [rule, setRule] = useState<ModerationRule>(MODERATION_RULES[0]);
  const [reason, setReason] = useState("");
  const texts = decide.isError ? fieldTexts(decide.error) : {};
  const needsReason = outcome !== "Approved";
  const cases = chosen.map(({ listingId, version }) => ({ listingId, version }));

  const submit = (event: FormEvent) => {
    event.preventDefault();
    decide.mutate(
      { batchId, cases, outcome, reason: needsReason ? reason : "", ...(needsReason && { rule }) },
      {
        onSuccess: ({ refused }) => {
          setBatchId(crypto.randomUUID());
          onDecided(new Set(refused.map(({ listingId }) => listingId)));
        },
      },
    );
  };
  return (
    <form
      onSubmit={submit}
      aria-label="Decide together"
      className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_22rem]"
    >
      <TogetherPreview cases={cases} outcome={outcome} />
      <Card className="grid content-start gap-5">
        <h2 className="text-lg">{cases.length === 1 ? "1 listing chosen" : `${cases.length} listings chosen`}</h2>
        <OutcomeChoice possible={DECISION_OUTCOMES} chosen={outcome} onChoose={setOutcome} />
        {needsReason ? (
          <RuleAndReason rule={rule} onRule={setRule} reason={reason} onReason={setReason} texts={texts} />
        ) : null}
        {decide.isError && Object.keys(texts).length === 0 ? (
          <p role="alert" className="text-danger">
            {failureText(decide.error)}
          </p>
        ) : null}
        <div className="flex flex-wrap gap-3">
          <Button
            type="submit"
            variant={outcome === "Rejected" || outcome === "Suspended" ? "danger" : "primary"}
            isLoading={decide.isPending}
          >
            {OUTCOME_NAMES[outcome]} {cases.length}
          </Button>
          <Button onClick={onCancel}>Choose none</Button>
        </div>
      </Card>
    </form>
  );
}
