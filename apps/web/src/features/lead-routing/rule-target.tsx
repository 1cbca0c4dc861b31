"use client";

import type { RoutingMember } from "@repo/domain/leads/lead-routing.schema";
import type { RoutingTarget } from "@repo/domain/leads/routing-rule";
import { Checkbox } from "#ui/checkbox";
import { FieldGroup } from "#ui/field-group";
import { FormField } from "#ui/form-field";
import { SelectInput } from "#ui/select-input";
import { TextInput } from "#ui/text-input";

type Strategy = RoutingTarget["strategy"];

const STRATEGIES: readonly { value: Strategy; label: string }[] = [
  { value: "ListingAgent", label: "The agent of the home" },
  { value: "Member", label: "One member" },
  { value: "RoundRobin", label: "A team in turn" },
  { value: "FirstToClaim", label: "Whoever of a team claims it first" },
  { value: "Weighted", label: "A team by shares" },
];

type RuleTargetProps = {
  target: RoutingTarget;
  members: readonly RoutingMember[];
  onChange: (target: RoutingTarget) => void;
};

/** Who gets the lead when the rule applies. */
export function RuleTarget({ target, members, onChange }: RuleTargetProps) {
  const choose = (value: string) => {
    const strategy = STRATEGIES.find((known) => known.value === value)?.value;
    if (strategy) onChange(firstTarget(strategy, members));
  };
  return (
    <div className="grid gap-4">
      <FormField label="Goes to">
        <SelectInput value={target.strategy} onChange={(event) => choose(event.target.value)}>
          {STRATEGIES.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </SelectInput>
      </FormField>
      {target.strategy === "Member" ? (
        <FormField label="Member">
          <SelectInput
            value={target.memberId}
            onChange={(event) => onChange({ strategy: "Member", memberId: event.target.value })}
          >
            {members.map(({ memberId, name }) => (
              <option key={memberId} value={memberId}>
                {name}
              </option>
            ))}
          </SelectInput>
        </FormField>
      ) : null}
      {target.strategy === "FirstToClaim" ? (
        <FormField label="Minutes to claim it" help="After that it stays with whose turn it was.">
          <TextInput
            type="number"
            inputMode="numeric"
            min={1}
            max={240}
            value={target.minutes}
            onChange={(event) => onChange({ ...target, minutes: Math.max(1, Math.round(Number(event.target.value))) })}
          />
        </FormField>
      ) : null}
      {target.strategy === "RoundRobin" || target.strategy === "FirstToClaim" ? (
        <FieldGroup legend="Team">
          {members.map(({ memberId, name }) => (
            <Checkbox
              key={memberId}
              label={name}
              checked={target.memberIds.includes(memberId)}
              // The last one stays, as a team of nobody gets no leads.
              disabled={target.memberIds.length === 1 && target.memberIds[0] === memberId}
              onChange={(event) => onChange(toggled(target, memberId, event.target.checked))}
            />
          ))}
        </FieldGroup>
      ) : null}
      {target.strategy === "Weighted" ? <Shares target={target} members={members} onChange={onChange} /> : null}
    </div>
  );
}

type SharesProps = RuleTargetProps & { target: Extract<RoutingTarget, { strategy: "Weighted" }> };

function Shares({ target, members, onChange }: SharesProps) {
  const set = (memberId: string, weight: number) => {
    const others = target.members.filter((member) => member.memberId !== memberId);
    const next = weight >= 1 ? [...others, { memberId, weight: Math.min(100, Math.round(weight)) }] : others;
    if (next.length > 0) onChange({ strategy: "Weighted", members: next });
  };
  return (
    <FieldGroup legend="Shares" help="3 gets three times as many leads as 1; 0 gets none.">
      <div className="grid gap-3 sm:grid-cols-2">
        {members.map(({ memberId, name }) => (
          <FormField key={memberId} label={name}>
            <TextInput
              type="number"
              inputMode="numeric"
              min={0}
              max={100}
              value={target.members.find((member) => member.memberId === memberId)?.weight ?? 0}
              onChange={(event) => set(memberId, Number(event.target.value))}
            />
          </FormField>
        ))}
      </div>
    </FieldGroup>
  );
}

type Team = Extract<RoutingTarget, { strategy: "RoundRobin" | "FirstToClaim" }>;

function toggled(target: Team, memberId: string, isIn: boolean) {
  const memberIds = isIn ? [...target.memberIds, memberId] : target.memberIds.filter((id) => id !== memberId);
  return { ...target, memberIds };
}

/** What a strategy begins with: everybody, each alike. */
function firstTarget(strategy: Strategy, members: readonly RoutingMember[]): RoutingTarget {
  const memberIds = members.map(({ memberId }) => memberId);
  switch (strategy) {
    case "ListingAgent":
      return { strategy };
    case "Member":
      return { strategy, memberId: memberIds[0] ?? "" };
    case "RoundRobin":
      return { strategy, memberIds };
    case "FirstToClaim":
      return { strategy, memberIds, minutes: 10 };
    case "Weighted":
      return { strategy, members: memberIds.map((memberId) => ({ memberId, weight: 1 })) };
  }
}
