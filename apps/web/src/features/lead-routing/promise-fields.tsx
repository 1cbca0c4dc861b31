"use client";

import type { ResponsePromise } from "@repo/domain/leads/response-promise";
import { ToggleChip } from "#ui/chip";
import { FieldGroup } from "#ui/field-group";
import { FormField } from "#ui/form-field";
import { SelectInput } from "#ui/select-input";
import { TextInput } from "#ui/text-input";
import { WEEKDAY_NAMES } from "#wording/time-wording";

const CHOICES = [
  { minutes: 15, name: "15 minutes" },
  { minutes: 30, name: "30 minutes" },
  { minutes: 60, name: "1 hour" },
  { minutes: 120, name: "2 hours" },
  { minutes: 240, name: "4 hours" },
  { minutes: 480, name: "8 hours" },
  { minutes: 1_440, name: "24 hours" },
] as const;

type PromiseFieldsProps = {
  promise: ResponsePromise;
  isDisabled: boolean;
  onChange: (promise: ResponsePromise) => void;
};

/** How soon buyers are promised an answer; they read it after they asked, and late answers go to the manager. */
export function PromiseFields({ promise, isDisabled, onChange }: PromiseFieldsProps) {
  const toggle = (weekday: number) => {
    const others = promise.weekdays.filter((known) => known !== weekday);
    const weekdays = others.length < promise.weekdays.length ? others : [...others, weekday].toSorted((a, b) => a - b);
    // Somebody who answers on no day promises nothing.
    if (weekdays.length > 0) onChange({ ...promise, weekdays });
  };
  return (
    <fieldset disabled={isDisabled} className="grid min-w-0 gap-4 rounded-card border border-line bg-surface p-4">
      <legend className="sr-only">The promise to buyers</legend>
      <p className="text-ink-muted">
        Buyers are told by when you answer. Time counts in your working hours only, and a lead that is late is shown to
        the manager.
      </p>
      <div className="grid gap-4 sm:grid-cols-3">
        <FormField label="Answer within">
          <SelectInput
            value={promise.minutes}
            onChange={(event) => onChange({ ...promise, minutes: Number(event.target.value) })}
          >
            {CHOICES.map(({ minutes, name }) => (
              <option key={minutes} value={minutes}>
                {name}
              </option>
            ))}
          </SelectInput>
        </FormField>
        <FormField label="Working from">
          <TextInput
            type="time"
            value={promise.from}
            onChange={(event) => onChange({ ...promise, from: event.target.value })}
          />
        </FormField>
        <FormField label="Working until">
          <TextInput
            type="time"
            value={promise.until}
            onChange={(event) => onChange({ ...promise, until: event.target.value })}
          />
        </FormField>
      </div>
      <FieldGroup legend="Working days">
        <div className="flex flex-wrap gap-2">
          {WEEKDAY_NAMES.map((name, index) => (
            <ToggleChip key={name} isPressed={promise.weekdays.includes(index + 1)} onClick={() => toggle(index + 1)}>
              {name}
            </ToggleChip>
          ))}
        </div>
      </FieldGroup>
    </fieldset>
  );
}
