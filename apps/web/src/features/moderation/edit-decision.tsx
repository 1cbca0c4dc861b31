"use client";

import type { RevisionView } from "@repo/domain/listings/revision.schema";
import { MODERATION_RULES, type ModerationRule } from "@repo/domain/moderation/moderation.schema";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { FieldGroup } from "#ui/field-group";
import { RadioCard } from "#ui/radio-card";
import { toast } from "#ui/toast";
import { failureText, fieldTexts } from "#wording/failure";
import { RuleAndReason } from "./rule-and-reason";

type EditDecisionProps = { edit: RevisionView; onDecided: () => void };

/** Yes makes the edit public; a no leaves the listing as it is, with a rule and a reason for the agent. */
export function EditDecision({ edit: { id: revisionId, listingVersion }, onDecided }: EditDecisionProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [isRefused, setRefused] = useState(false);
  const [rule, setRule] = useState<ModerationRule>(MODERATION_RULES[0]);
  const [reason, setReason] = useState("");
  const answer = {
    onSuccess: async () => {
      toast.success("Decided; the agent is told");
      onDecided();
      await queryClient.invalidateQueries(trpc.moderation.pathFilter());
    },
  };
  const apply = useMutation(trpc.moderation.applyRevision.mutationOptions(answer));
  const refuse = useMutation(trpc.moderation.refuseRevision.mutationOptions(answer));
  const failure = isRefused ? refuse.error : apply.error;
  const texts = failure ? fieldTexts(failure) : {};

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isRefused) refuse.mutate({ revisionId, listingVersion, rule, reason });
    else apply.mutate({ revisionId, listingVersion });
  };
  return (
    <form onSubmit={submit} className="grid gap-5">
      <FieldGroup legend="What should happen to the change?">
        <RadioCard
          name="edit"
          value="apply"
          label="Make it public"
          checked={!isRefused}
          onChange={() => setRefused(false)}
        />
        <RadioCard
          name="edit"
          value="refuse"
          label="Leave the listing as it is"
          checked={isRefused}
          onChange={() => setRefused(true)}
        />
      </FieldGroup>
      {isRefused ? (
        <RuleAndReason rule={rule} onRule={setRule} reason={reason} onReason={setReason} texts={texts} />
      ) : null}
      {failure && Object.keys(texts).length === 0 ? (
        <p role="alert" className="text-danger">
          {failureText(failure)}
        </p>
      ) : null}
      <Button type="submit" variant="primary" size="lg" isLoading={apply.isPending || refuse.isPending}>
        {isRefused ? "Refuse the change" : "Apply the change"}
      </Button>
    </form>
  );
}
