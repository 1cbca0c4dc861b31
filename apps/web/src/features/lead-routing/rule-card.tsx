"use client";

import type { RoutingView } from "@repo/domain/leads/lead-routing.schema";
import type { RoutingCondition, RoutingRule } from "@repo/domain/leads/routing-rule";
import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { Card } from "#ui/card";
import { Checkbox } from "#ui/checkbox";
import { FieldGroup } from "#ui/field-group";
import { FormField } from "#ui/form-field";
import { IconButton } from "#ui/icon-button";
import { SelectInput } from "#ui/select-input";
import { TextInput } from "#ui/text-input";
import { RulePrices } from "./rule-prices";
import { RuleTarget } from "./rule-target";

type RuleCardProps = {
  number: number;
  rule: RoutingRule;
  routing: RoutingView;
  onChange: (rule: RoutingRule) => void;
  onRemove: () => void;
  /** Absent at the ends of the list. */
  onUp: (() => void) | undefined;
  onDown: (() => void) | undefined;
};

/** One rule: its name, when it applies, and who gets the lead then. */
export function RuleCard({ number, rule, routing, onChange, onRemove, onUp, onDown }: RuleCardProps) {
  const { name, isOn, condition, target } = rule;
  return (
    <Card className="grid grid-cols-1 gap-5" role="group" aria-label={`Rule ${number}: ${name}`}>
      <div className="flex items-end gap-1 sm:gap-2">
        <FormField label={`Name of rule ${number}`} className="grow">
          <TextInput
            value={name}
            maxLength={80}
            onChange={(event) => onChange({ ...rule, name: event.target.value })}
          />
        </FormField>
        <IconButton label={`Move ${name} up`} disabled={!onUp} onClick={onUp}>
          <ArrowUp strokeWidth={1.75} />
        </IconButton>
        <IconButton label={`Move ${name} down`} disabled={!onDown} onClick={onDown}>
          <ArrowDown strokeWidth={1.75} />
        </IconButton>
        <IconButton label={`Delete ${name}`} onClick={onRemove}>
          <Trash2 strokeWidth={1.75} />
        </IconButton>
      </div>
      <Checkbox
        label="This rule is on"
        checked={isOn}
        onChange={(event) => onChange({ ...rule, isOn: event.target.checked })}
      />
      <Conditions
        condition={condition}
        routing={routing}
        onChange={(changed) => onChange({ ...rule, condition: changed })}
      />
      <RuleTarget
        target={target}
        members={routing.members}
        onChange={(changed) => onChange({ ...rule, target: changed })}
      />
    </Card>
  );
}

type ConditionsProps = {
  condition: RoutingCondition;
  routing: RoutingView;
  onChange: (condition: RoutingCondition) => void;
};

function Conditions({ condition, routing, onChange }: ConditionsProps) {
  const { localityIds = [], intents, hours } = condition;
  const set = (changes: { [Part in keyof RoutingCondition]: RoutingCondition[Part] | undefined }) =>
    onChange(withoutUnset({ ...condition, ...changes }));
  const toggleLocality = (id: string, isChosen: boolean) => {
    const chosen = isChosen ? [...localityIds, id] : localityIds.filter((other) => other !== id);
    set({ localityIds: chosen.length === 0 ? undefined : chosen });
  };
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <FormField label="Deal">
        <SelectInput
          value={intents?.[0] ?? ""}
          onChange={({ target: { value } }) =>
            set({ intents: value === "Buy" || value === "Rent" ? [value] : undefined })
          }
        >
          <option value="">To buy or to rent</option>
          <option value="Buy">To buy</option>
          <option value="Rent">To rent</option>
        </SelectInput>
      </FormField>
      <FieldGroup legend="Hours" help="By your agency's clock; empty is the whole day.">
        <div className="flex items-center gap-2">
          <TextInput
            type="time"
            aria-label="From"
            value={hours?.from ?? ""}
            onChange={({ target: { value } }) =>
              set({ hours: value === "" ? undefined : { from: value, until: hours?.until ?? "18:00" } })
            }
          />
          <span aria-hidden>–</span>
          <TextInput
            type="time"
            aria-label="Until"
            value={hours?.until ?? ""}
            onChange={({ target: { value } }) =>
              set({ hours: value === "" ? undefined : { from: hours?.from ?? "09:00", until: value } })
            }
          />
        </div>
      </FieldGroup>
      {routing.market === null ? null : <RulePrices market={routing.market} condition={condition} onChange={set} />}
      <FieldGroup legend="Localities" help="None chosen means all of them." className="sm:col-span-2">
        <div className="flex max-h-48 flex-wrap gap-x-6 overflow-y-auto">
          {routing.localities.map(({ id, name }) => (
            <Checkbox
              key={id}
              label={name}
              checked={localityIds.includes(id)}
              onChange={(event) => toggleLocality(id, event.target.checked)}
            />
          ))}
        </div>
      </FieldGroup>
    </div>
  );
}

type Unset<Values> = { [Name in keyof Values]: Values[Name] | undefined };

/** What is not asked for is left out, as the API takes no empty parts. */
function withoutUnset({ ...condition }: Unset<RoutingCondition>): RoutingCondition {
  return Object.fromEntries(Object.entries(condition).filter(([, value]) => value !== undefined));
}
