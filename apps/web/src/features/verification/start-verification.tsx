"use client";

import type { MarketCode } from "@repo/domain/markets/market";
import type { VerifiableClaim } from "@repo/domain/markets/verifiable-claim";
import { claimsFor } from "@repo/domain/markets/verifiable-claims";
import { issuerOf } from "@repo/domain/verification/check-stated";
import type { ClaimSubject } from "@repo/domain/verification/claim";
import { type FormEvent, useState } from "react";
import { Button } from "#ui/button";
import { FormField } from "#ui/form-field";
import { SelectInput } from "#ui/select-input";
import { TextInput } from "#ui/text-input";
import { failureText, fieldTexts } from "#wording/failure";
import { useOwnVerifications } from "./use-own-verifications";

type StartProps = { market: MarketCode; mayActForAgency: boolean; agencyName: string };

/** Of whom, what, and by which number; papers follow on the card that this makes. */
export function StartVerification({ market, mayActForAgency, agencyName }: StartProps) {
  const [subject, setSubject] = useState<ClaimSubject>(mayActForAgency ? "Agency" : "Agent");
  const [claimName, setClaim] = useState("");
  const claims = claimsFor(market, subject);
  const claim = claims.find((known) => known.claim === claimName) ?? claims[0];
  if (!claim) return null;
  return (
    <div className="grid gap-4">
      {mayActForAgency ? (
        <FormField label="About" className="max-w-sm">
          <SelectInput
            value={subject}
            onChange={({ target }) => setSubject(target.value === "Agent" ? "Agent" : "Agency")}
          >
            <option value="Agency">{agencyName}</option>
            <option value="Agent">Yourself</option>
          </SelectInput>
        </FormField>
      ) : null}
      <FormField label="What" className="max-w-sm" help={claim.paper}>
        <SelectInput value={claim.claim} onChange={({ target }) => setClaim(target.value)}>
          {claims.map((known) => (
            <option key={known.claim} value={known.claim}>
              {known.label}
            </option>
          ))}
        </SelectInput>
      </FormField>
      <StatedForm key={`${subject} ${claim.claim}`} market={market} subject={subject} claim={claim} />
    </div>
  );
}

type StatedFormProps = { market: MarketCode; subject: ClaimSubject; claim: VerifiableClaim };

function StatedForm({ market, subject, claim }: StatedFormProps) {
  const { start } = useOwnVerifications();
  const regions = claim.issuers.flatMap(({ region: name }) => (name === "" ? [] : [name]));
  const [region, setRegion] = useState(regions[0] ?? "");
  const [stated, setStated] = useState("");
  const example = issuerOf(claim, region)?.form.example;
  const texts = start.error ? fieldTexts(start.error) : {};
  const submit = (event: FormEvent) => {
    event.preventDefault();
    start.mutate({ subject, claim: claim.claim, market, region, stated }, { onSuccess: () => setStated("") });
  };
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      {regions.length === 0 ? null : (
        <FormField label="State of the issuer" className="max-w-sm">
          <SelectInput value={region} onChange={({ target }) => setRegion(target.value)}>
            {regions.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </SelectInput>
        </FormField>
      )}
      <FormField label={claim.statedLabel} help={example && `Such as ${example}`} error={texts.stated}>
        <TextInput
          value={stated}
          autoComplete="off"
          maxLength={300}
          onChange={({ target }) => setStated(target.value)}
        />
      </FormField>
      {start.error && Object.keys(texts).length === 0 ? (
        <p role="alert" className="text-danger">
          {failureText(start.error)}
        </p>
      ) : null}
      <Button type="submit" variant="primary" className="w-fit" isLoading={start.isPending}>
        Go on to the papers
      </Button>
    </form>
  );
}
