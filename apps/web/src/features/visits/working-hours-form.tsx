"use client";

import { addDays } from "@repo/domain/time/wall-clock";
import type { Availability } from "@repo/domain/visits/visit.schema";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { Card } from "#ui/card";
import { FormField } from "#ui/form-field";
import { IconButton } from "#ui/icon-button";
import { TextInput } from "#ui/text-input";
import { toast } from "#ui/toast";
import { failureText } from "#wording/failure";
import { WEEKDAY_NAMES } from "#wording/time-wording";

/** Weekly hours with several ranges a day, and dates that differ. Saved as a whole. */
export function WorkingHoursForm({ today }: { today: string }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const key = trpc.visits.availability.queryOptions();
  const { data } = useSuspenseQuery(key);
  const [hours, setHours] = useState<Availability>(data);
  const save = useMutation(
    trpc.visits.changeAvailability.mutationOptions({
      onSuccess: (saved) => {
        queryClient.setQueryData(key.queryKey, saved);
        toast("Working hours saved", { description: "Booked visits stay as they are." });
      },
      onError: (failure) => toast.error(failureText(failure)),
    }),
  );
  return (
    <form
      className="grid max-w-3xl grid-cols-1 gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(hours);
      }}
    >
      <Card className="grid grid-cols-1 gap-4">
        <h2 className="text-lg">Every week</h2>
        <p className="text-sm text-ink-muted">
          By the clock of {hours.timeZone}. An end before its start is on the next day.
        </p>
        {WEEKDAY_NAMES.map((name, index) => (
          <WeekdayHours key={name} name={name} weekday={index + 1} hours={hours} onChange={setHours} />
        ))}
      </Card>
      <DatesApart hours={hours} today={today} onChange={setHours} />
      <Button type="submit" variant="primary" size="lg" className="w-fit" isLoading={save.isPending}>
        Save hours
      </Button>
    </form>
  );
}

type HoursProps = { hours: Availability; onChange: (hours: Availability) => void };

function WeekdayHours({ name, weekday, hours, onChange }: HoursProps & { name: string; weekday: number }) {
  const set = (weekly: Availability["weekly"]) => onChange({ ...hours, weekly });
  const ranges = hours.weekly.map((range, index) => ({ ...range, index })).filter((range) => range.weekday === weekday);
  return (
    <fieldset className="grid min-w-0 grid-cols-1 gap-2 border-t border-line pt-3 sm:grid-cols-[8rem_1fr]">
      <legend className="sr-only">{name}</legend>
      <span aria-hidden className="pt-2 font-semibold">
        {name}
      </span>
      <div className="grid gap-2">
        {ranges.map(({ index, startTime, endTime }) => (
          <TimeRange
            key={index}
            name={name}
            startTime={startTime}
            endTime={endTime}
            onChange={(times) =>
              set(hours.weekly.map((range, other) => (other === index ? { ...range, ...times } : range)))
            }
            onRemove={() => set(hours.weekly.filter((_, other) => other !== index))}
          />
        ))}
        <Button
          variant="quiet"
          size="sm"
          className="w-fit"
          aria-label={`Add hours on ${name}`}
          onClick={() => set([...hours.weekly, { weekday, startTime: "10:00", endTime: "18:00" }])}
        >
          <Plus aria-hidden strokeWidth={1.75} />
          {ranges.length === 0 ? "Add hours" : "Add another range"}
        </Button>
      </div>
    </fieldset>
  );
}

type TimeRangeProps = {
  /** Names the day for those who only hear the fields. */
  name: string;
  startTime: string;
  endTime: string;
  onChange: (times: { startTime?: string; endTime?: string }) => void;
  onRemove: () => void;
};

function TimeRange({ name, startTime, endTime, onChange, onRemove }: TimeRangeProps) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto] items-center gap-1 sm:gap-2">
      <TextInput
        type="time"
        required
        aria-label={`${name}, from`}
        value={startTime}
        onChange={(event) => onChange({ startTime: event.target.value })}
      />
      <TextInput
        type="time"
        required
        aria-label={`${name}, until`}
        value={endTime}
        onChange={(event) => onChange({ endTime: event.target.value })}
      />
      <IconButton label={`Remove hours on ${name}`} onClick={onRemove}>
        <Trash2 strokeWidth={1.75} />
      </IconButton>
    </div>
  );
}

type DateApart = Availability["overrides"][number];

function DatesApart({ hours, today, onChange }: HoursProps & { today: string }) {
  const set = (overrides: Availability["overrides"]) => onChange({ ...hours, overrides });
  const nextFree = () => {
    let date = addDays(today, 1);
    while (hours.overrides.some((override) => override.date === date)) date = addDays(date, 1);
    return date;
  };
  return (
    <Card className="grid grid-cols-1 gap-4">
      <h2 className="text-lg">Dates that differ</h2>
      {hours.overrides.map((override, index) => (
        <DateFields
          key={index}
          override={override}
          onChange={(changes) =>
            set(hours.overrides.map((other, at) => (at === index ? { ...other, ...changes } : other)))
          }
          onRemove={() => set(hours.overrides.filter((_, at) => at !== index))}
        />
      ))}
      <Button
        className="w-fit"
        onClick={() => set([...hours.overrides, { date: nextFree(), hours: [], publicReason: "" }])}
      >
        <Plus aria-hidden strokeWidth={1.75} />
        Add a date
      </Button>
    </Card>
  );
}

type DateFieldsProps = { override: DateApart; onChange: (changes: Partial<DateApart>) => void; onRemove: () => void };

function DateFields({ override, onChange, onRemove }: DateFieldsProps) {
  const { date, hours, publicReason } = override;
  return (
    <fieldset className="grid min-w-0 grid-cols-1 gap-3 border-t border-line pt-3">
      <legend className="sr-only">{date}</legend>
      <div className="flex flex-wrap items-end gap-3">
        <FormField label="Date">
          <TextInput type="date" required value={date} onChange={(event) => onChange({ date: event.target.value })} />
        </FormField>
        <FormField label="Reason, shown to visitors (optional)" className="grow basis-48">
          <TextInput
            maxLength={200}
            value={publicReason}
            onChange={(event) => onChange({ publicReason: event.target.value })}
          />
        </FormField>
        <IconButton label={`Remove ${date}`} onClick={onRemove}>
          <Trash2 strokeWidth={1.75} />
        </IconButton>
      </div>
      {hours.length === 0 ? <p className="text-sm text-ink-muted">Closed all day.</p> : null}
      {hours.map((range, index) => (
        <TimeRange
          key={index}
          name={date}
          {...range}
          onChange={(times) =>
            onChange({ hours: hours.map((other, at) => (at === index ? { ...other, ...times } : other)) })
          }
          onRemove={() => onChange({ hours: hours.filter((_, at) => at !== index) })}
        />
      ))}
      <Button
        variant="quiet"
        size="sm"
        className="w-fit"
        onClick={() => onChange({ hours: [...hours, { startTime: "10:00", endTime: "14:00" }] })}
      >
        <Plus aria-hidden strokeWidth={1.75} />
        {hours.length === 0 ? "Work some hours" : "Add another range"}
      </Button>
    </fieldset>
  );
}
