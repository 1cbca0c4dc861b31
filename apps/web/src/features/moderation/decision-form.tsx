"use client";

import { canBecomeModerationState } from "@repo/domain/listings/moderation-state";
import {
  DECISION_OUTCOMES,
  type DecisionOutcome,
  MODERATION_RULES,
  type ModerationRule,
  type ModerationView,
} from "@repo/domain/moderation/moderation.schema";
import { type FormEvent, useState } from "react";
import { Button } from "#ui/button";
import { failureText, fieldTexts } from "#wording/failure";
import { OUTCOME_NAMES } from "./moderation-wording";
import { OutcomeChoice } from "./outcome-choice";
import { RuleAndReason } from "./rule-and-reason";
import { useDecide } from "./use-decide";

type DecisionFormProps = { moderationCase: ModerationView; onDecided: () => void };

/** A no needs a rule and a reason: the agent is told both, and how to put it right. */
export function DecisionForm({ moderationCase, onDecided }: DecisionFormProps) {
  const decide = useDecide();
  const possible = DECISION_OUTCOMES.filter((next) => canBecomeModerationState(moderationCase.moderationState, next));
  const [chosen, setOutcome] = useState<DecisionOutcome>("Approved");
  const outcome = possible.includes(chosen) ? chosen : (possible[0] ?? chosen);
  const [rule, setRule] = useState<ModerationRule>(MODERATION_RULES[0]);
  const [reason, setReason] = useState("");
  const texts = decide.isError ? fieldTexts(decide.error) : {};
  const needsReason = outcome !== "Approved";

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { listing, version } = moderationCase;
    decide.mutate(
      { listingId: listing.id, version, outcome, reason: needsReason ? reason : "", ...(needsReason && { rule }) },
      { onSuccess: onDecided },
    );
  };
  return (
    <form onSubmit={submit} className="grid gap-5">
      <OutcomeChoice possible={possible} chosen={outcome} onChoose={setOutcome} />
      {needsReason ? (
        <RuleAndReason rule={rule} onRule={setRule} reason={reason} onReason={setReason} texts={texts} />
      ) : null}
      {decide.isError && Object.keys(texts).length === 0 ? (
        <p role="alert" className="text-danger">
          {failureText(decide.error)}
        </p>
      ) : null}
      <Button
        type="submit"
        variant={outcome === "Rejected" || outcome === "Suspended" ? "danger" : "primary"}
        size="lg"
        isLoading={decide.isPending}
      >
        {OUTCOME_NAMES[outcome]}
      </Button>
    </form>
  );
}
