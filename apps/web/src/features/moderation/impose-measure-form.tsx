"use client";

import { ENFORCEMENT_STEPS, type EnforcementStep } from "@repo/domain/enforcement/enforcement";
import { MODERATION_RULES, type ModerationRule } from "@repo/domain/moderation/moderation.schema";
import { type FormEvent, useState } from "react";
import { Button } from "#ui/button";
import { FormField } from "#ui/form-field";
import { SelectInput } from "#ui/select-input";
import { failureText, fieldTexts } from "#wording/failure";
import { STEP_NAMES } from "#wording/rule-wording";
import { RuleAndReason } from "./rule-and-reason";
import { useEnforcement } from "./use-enforcement";

/** The rules say how far a step may go; the form tells when one goes too far. */
export function ImposeMeasureForm({ memberId }: { memberId: string }) {
  const { impose } = useEnforcement();
  const [step, setStep] = useState<EnforcementStep>(ENFORCEMENT_STEPS[0]);
  const [rule, setRule] = useState<ModerationRule>(MODERATION_RULES[0]);
  const [reason, setReason] = useState("");
  const texts = impose.error ? fieldTexts(impose.error) : {};
  const submit = (event: FormEvent) => {
    event.preventDefault();
    impose.mutate({ memberId, step, rule, reason }, { onSuccess: () => setReason("") });
  };
  return (
    <form onSubmit={submit} className="grid gap-5">
      <FormField label="Step" error={texts.step}>
        <SelectInput
          value={step}
          onChange={(event) => setStep(ENFORCEMENT_STEPS.find((name) => name === event.target.value) ?? step)}
        >
          {ENFORCEMENT_STEPS.map((name) => (
            <option key={name} value={name}>
              {STEP_NAMES[name]}
            </option>
          ))}
        </SelectInput>
      </FormField>
      <RuleAndReason rule={rule} onRule={setRule} reason={reason} onReason={setReason} texts={texts} />
      {impose.error && Object.keys(texts).length === 0 ? (
        <p role="alert" className="text-danger">
          {failureText(impose.error)}
        </p>
      ) : null}
      <Button type="submit" variant="danger" isLoading={impose.isPending}>
        Decide
      </Button>
    </form>
  );
}
