"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { ALERT_SCHEDULES, saveSearchInput } from "@repo/domain/alerts/alert.schema";
import type { SearchCriteria } from "@repo/domain/search/search-criteria";
import { useMutation } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import type * as z from "zod";
import { showFieldFailures } from "#contact-form/show-field-failures";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { ErrorPanel } from "#ui/error-panel";
import { FieldGroup } from "#ui/field-group";
import { FormField } from "#ui/form-field";
import { RadioCard } from "#ui/radio-card";
import { TextInput } from "#ui/text-input";
import { SCHEDULE_NAMES } from "#wording/alert-wording";
import { failureText, fieldMessage } from "#wording/failure";

const DESCRIPTIONS = {
  Instant: "Within a minute of a home being published or its price falling.",
  Daily: "In the morning, everything of the day before.",
  Weekly: "Every seven days, in the morning.",
} as const;

const formValues = saveSearchInput.pick({ name: true, email: true, schedule: true });
type FormValues = z.infer<typeof formValues>;

export type SaveSearchFormProps = {
  criteria: SearchCriteria;
  /** Of the signed-in person. */
  email: string | undefined;
  suggestedName: string;
  onSent: (email: string) => void;
};

/** Where and how often to tell. */
export function SaveSearchForm({ criteria, email = "", suggestedName, onSent }: SaveSearchFormProps) {
  const trpc = useTRPC();
  const save = useMutation(trpc.alerts.save.mutationOptions());
  const form = useForm<FormValues>({
    resolver: zodResolver(formValues),
    defaultValues: { name: suggestedName, email, schedule: "Daily" },
  });
  const { errors } = form.formState;
  const submit = form.handleSubmit((values) => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    save.mutate(
      { ...values, criteria, timeZone },
      {
        onSuccess: () => onSent(values.email),
        onError: (failure) => showFieldFailures<FormValues>(failure, ["name", "email"], form.setError),
      },
    );
  });
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="grid gap-5">
      <FormField label="Name of the search" error={fieldMessage(errors.name)}>
        <TextInput {...form.register("name")} />
      </FormField>
      <FormField label="E-mail address" error={fieldMessage(errors.email)}>
        <TextInput type="email" autoComplete="email" {...form.register("email")} />
      </FormField>
      <FieldGroup legend="How often?">
        <div className="grid gap-2">
          {ALERT_SCHEDULES.map((schedule) => (
            <RadioCard
              key={schedule}
              value={schedule}
              label={SCHEDULE_NAMES[schedule]}
              description={DESCRIPTIONS[schedule]}
              {...form.register("schedule")}
            />
          ))}
        </div>
      </FieldGroup>
      {save.error && Object.keys(errors).length === 0 ? (
        <ErrorPanel
          whatHappened={failureText(save.error)}
          whatIsSafe="What you typed is still here."
          whatToDo="Send it again in a moment."
        />
      ) : null}
      <Button type="submit" variant="primary" size="lg" isLoading={save.isPending}>
        Save search
      </Button>
    </form>
  );
}
