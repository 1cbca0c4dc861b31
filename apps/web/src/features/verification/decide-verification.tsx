"use client";

import { VERIFICATION_METHODS, type VerificationMethod } from "@repo/domain/verification/facet";
import type { VerificationCase } from "@repo/domain/verification/verification.schema";
import {
  VERIFICATION_RULE_NAMES,
  VERIFICATION_RULES,
  type VerificationRule,
} from "@repo/domain/verification/verification-rule";
import { type FormEvent, useState } from "react";
import { Button } from "#ui/button";
import { Card } from "#ui/card";
import { FormField } from "#ui/form-field";
import { SelectInput } from "#ui/select-input";
import { TextArea } from "#ui/text-area";
import { TextInput } from "#ui/text-input";
import { type ApiFailure, failureText, fieldTexts } from "#wording/failure";
import { METHOD_NAMES } from "#wording/verification-wording";
import { useDecideVerification } from "./use-decide-verification";

type FormProps = { one: VerificationCase };

/** Says how the claim was checked and until when it counts. */
export function GrantForm({ one: { requestId, version } }: FormProps) {
  const { grant } = useDecideVerification();
  const [method, setMethod] = useState<VerificationMethod>("RegistryChecked");
  const [validUntil, setValidUntil] = useState("");
  const texts = grant.error ? fieldTexts(grant.error) : {};
  const submit = (event: FormEvent) => {
    event.preventDefault();
    grant.mutate({ requestId, version, method, validUntil });
  };
  return (
    <Card className="grid gap-4">
      <h2 className="text-lg">It is true</h2>
      <form onSubmit={submit} className="grid gap-4">
        <FormField label="How it was checked">
          <SelectInput
            value={method}
            onChange={({ target }) => setMethod(VERIFICATION_METHODS.find((name) => name === target.value) ?? method)}
          >
            {VERIFICATION_METHODS.map((name) => (
              <option key={name} value={name}>
                {METHOD_NAMES[name]}
              </option>
            ))}
          </SelectInput>
        </FormField>
        <FormField label="Valid until" help="The last day it counts; buyers read it." error={texts.validUntil}>
          <TextInput type="date" required value={validUntil} onChange={({ target }) => setValidUntil(target.value)} />
        </FormField>
        <Failure failure={grant.error} texts={texts} />
        <Button type="submit" variant="primary" className="w-fit" isLoading={grant.isPending}>
          Verify
        </Button>
      </form>
    </Card>
  );
}

/** Refuses what is asked, or takes back what was granted; rule and reason are in the letter. */
export function RefuseForm({ one: { requestId, version, state } }: FormProps) {
  const { refuse, revoke } = useDecideVerification();
  const decision = state === "Granted" ? revoke : refuse;
  const [rule, setRule] = useState<VerificationRule>(VERIFICATION_RULES[0]);
  const [reason, setReason] = useState("");
  const texts = decision.error ? fieldTexts(decision.error) : {};
  const submit = (event: FormEvent) => {
    event.preventDefault();
    decision.mutate({ requestId, version, rule, reason });
  };
  return (
    <Card className="grid gap-4">
      <h2 className="text-lg">{state === "Granted" ? "It is not true any more" : "It cannot be taken for true"}</h2>
      <form onSubmit={submit} className="grid gap-4">
        <FormField label="Rule" error={texts.rule}>
          <SelectInput
            value={rule}
            onChange={({ target }) => setRule(VERIFICATION_RULES.find((name) => name === target.value) ?? rule)}
          >
            {VERIFICATION_RULES.map((name) => (
              <option key={name} value={name}>
                {VERIFICATION_RULE_NAMES[name]}
              </option>
            ))}
          </SelectInput>
        </FormField>
        <FormField label="Reason" help="What is wrong, and how it can be put right." error={texts.reason}>
          <TextArea rows={4} maxLength={2_000} value={reason} onChange={({ target }) => setReason(target.value)} />
        </FormField>
        <Failure failure={decision.error} texts={texts} />
        <Button type="submit" variant="danger" className="w-fit" isLoading={decision.isPending}>
          {state === "Granted" ? "Take back" : "Refuse"}
        </Button>
      </form>
    </Card>
  );
}

type FailureProps = { failure: ApiFailure | null; texts: Readonly<Record<string, string>> };

/** What is said at no field. */
function Failure({ failure, texts }: FailureProps) {
  if (!failure || Object.keys(texts).length > 0) return null;
  return (
    <p role="alert" className="text-danger">
      {failureText(failure)}
    </p>
  );
}
