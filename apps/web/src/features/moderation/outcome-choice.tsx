"use client";

import type { DecisionOutcome } from "@repo/domain/moderation/moderation.schema";
import { useRef } from "react";
import { FieldGroup } from "#ui/field-group";
import { RadioCard } from "#ui/radio-card";
import { OUTCOME_NAMES } from "./moderation-wording";
import { OUTCOME_KEYS, useOutcomeKeys } from "./use-outcome-keys";

type OutcomeChoiceProps = {
  possible: readonly DecisionOutcome[];
  chosen: DecisionOutcome;
  onChoose: (outcome: DecisionOutcome) => void;
};

/** Chosen by pointer or by key; a key takes the focus there, so that it is read out and Enter decides. */
export function OutcomeChoice({ possible, chosen, onChoose }: OutcomeChoiceProps) {
  const choices = useRef<HTMLDivElement>(null);
  useOutcomeKeys(possible, (outcome) => {
    onChoose(outcome);
    choices.current?.querySelector<HTMLInputElement>(`[value="${outcome}"]`)?.focus();
  });
  return (
    <div ref={choices} className="grid gap-5">
      <FieldGroup legend="What should happen?">
        {possible.map((choice) => (
          <RadioCard
            key={choice}
            name="outcome"
            value={choice}
            label={OUTCOME_NAMES[choice]}
            checked={chosen === choice}
            onChange={() => onChoose(choice)}
          />
        ))}
      </FieldGroup>
      <p className="text-sm text-ink-muted pointer-coarse:hidden">
        Keys: {possible.map((choice) => `${OUTCOME_KEYS[choice]} ${OUTCOME_NAMES[choice].toLowerCase()}`).join(", ")}, ?
        all keys.
      </p>
    </div>
  );
}
