"use client";

import type { RoutingView } from "@repo/domain/leads/lead-routing.schema";
import type { OnLate, RoutingRule } from "@repo/domain/leads/routing-rule";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useState } from "react";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { Checkbox } from "#ui/checkbox";
import { toast } from "#ui/toast";
import { failureText } from "#wording/failure";
import { PromiseFields } from "./promise-fields";
import { RuleCard } from "./rule-card";
import { SimulationResult } from "./simulation-result";
import { TeamIntake } from "./team-intake";

/** Who gets a new lead: the rules in their order, what they would have done, and who takes leads now. */
export function RoutingPage() {
  const trpc = useTRPC();
  const { data: routing } = useSuspenseQuery(trpc.leadRouting.show.queryOptions());
  return (
    <div className="grid gap-12">
      {/* A newer version starts the draft anew. */}
      <RuleList key={routing.version} routing={routing} />
      <TeamIntake routing={routing} />
    </div>
  );
}

function RuleList({ routing }: { routing: RoutingView }) {
  const [rules, setRules] = useState(routing.rules);
  const { save, simulate } = useRoutingChanges();
  const change = (next: RoutingRule[]) => {
    simulate.reset();
    setRules(next);
  };
  const [onLate, setOnLate] = useState(routing.onLate);
  const [promise, setPromise] = useState(routing.promise);
  const isChanged =
    JSON.stringify([rules, onLate, promise]) !== JSON.stringify([routing.rules, routing.onLate, routing.promise]);
  const submit = () => save.mutate({ rules, onLate, promise, version: routing.version });
  return (
    <section aria-labelledby="rules" className="grid max-w-3xl gap-4">
      <h2 id="rules" className="text-xl">
        Rules
      </h2>
      <p className="text-ink-muted">
        The first rule that applies and has somebody free decides. People you know already stay with who works them.
      </p>
      <fieldset disabled={!routing.canChange} className="grid min-w-0 gap-4">
        <legend className="sr-only">Rules in their order</legend>
        {rules.map((rule, at) => (
          <RuleCard
            // biome-ignore lint/suspicious/noArrayIndexKey: a rule is its place in the list
            key={at}
            number={at + 1}
            rule={rule}
            routing={routing}
            onChange={(changed) => change(rules.with(at, changed))}
            onRemove={() => change(rules.toSpliced(at, 1))}
            onUp={at === 0 ? undefined : () => change(swapped(rules, at - 1))}
            onDown={at === rules.length - 1 ? undefined : () => change(swapped(rules, at))}
          />
        ))}
      </fieldset>
      <DefaultRule />
      <h2 className="text-xl">The promise to buyers</h2>
      <PromiseFields promise={promise} isDisabled={!routing.canChange} onChange={setPromise} />
      <LateSwitch onLate={onLate} isDisabled={!routing.canChange} onChange={setOnLate} />
      {routing.canChange ? (
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => change([...rules, newRule(rules.length + 1)])}>
            <Plus aria-hidden strokeWidth={1.75} />
            Add a rule
          </Button>
          <Button isLoading={simulate.isPending} onClick={() => simulate.mutate({ rules })}>
            Try on the last 30 days
          </Button>
          <Button variant="primary" disabled={!isChanged} isLoading={save.isPending} onClick={submit}>
            Save rules
          </Button>
        </div>
      ) : (
        <p className="text-ink-muted">Your manager decides these rules.</p>
      )}
      {simulate.data ? <SimulationResult result={simulate.data} /> : null}
    </section>
  );
}

type LateSwitchProps = { onLate: OnLate; isDisabled: boolean; onChange: (onLate: OnLate) => void };

function LateSwitch({ onLate, isDisabled, onChange }: LateSwitchProps) {
  return (
    <Checkbox
      label="A lead without an answer in the promised time goes to the next free member"
      help="Managers are told of every such lead, with or without this."
      disabled={isDisabled}
      checked={onLate === "HandOver"}
      onChange={(event) => onChange(event.target.checked ? "HandOver" : "Keep")}
    />
  );
}

/** Every agency has it, so a lead always has an owner. */
function DefaultRule() {
  return (
    <p className="rounded-card border border-line border-dashed px-4 py-3">
      <strong>Otherwise</strong> the agent of the home gets it; when the agent takes no leads, whoever is free and got
      the fewest.
    </p>
  );
}

const newRule = (number: number): RoutingRule => ({
  name: `Rule ${number}`,
  isOn: true,
  condition: {},
  target: { strategy: "ListingAgent" },
});

/** The rule at this place and the next change places. */
function swapped(rules: readonly RoutingRule[], at: number): RoutingRule[] {
  return rules.toSpliced(at, 2, ...rules.slice(at, at + 2).toReversed());
}

function useRoutingChanges() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = (failure: Parameters<typeof failureText>[0]) => toast.error(failureText(failure));
  const save = useMutation(
    trpc.leadRouting.change.mutationOptions({
      onSuccess: (saved) => {
        queryClient.setQueryData(trpc.leadRouting.show.queryKey(), saved);
        toast("Rules saved", { description: "They hold for leads that come from now on." });
      },
      onError,
    }),
  );
  return { save, simulate: useMutation(trpc.leadRouting.simulate.mutationOptions({ onError })) };
}
