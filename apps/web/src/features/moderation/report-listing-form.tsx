"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { ABUSE_REASONS, reportListingInput } from "@repo/domain/moderation/abuse-report.schema";
import { useMutation } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import type * as z from "zod";
import { showFieldFailures } from "#contact-form/show-field-failures";
import { TrpcProvider, useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { ErrorPanel } from "#ui/error-panel";
import { FormField } from "#ui/form-field";
import { SelectInput } from "#ui/select-input";
import { TextArea } from "#ui/text-area";
import { TextInput } from "#ui/text-input";
import { failureText, fieldMessage } from "#wording/failure";
import { REPORT_REASON_NAMES } from "./moderation-wording";

const formValues = reportListingInput.omit({ listingId: true });
type FormInput = z.input<typeof formValues>;

export type ReportListingFormProps = {
  listingId: string;
  /** Of the signed-in person. */
  email: string | undefined;
  onSent: (email: string) => void;
};

/** What is wrong, and where to tell the outcome. */
export function ReportListingForm(props: ReportListingFormProps) {
  // The page of a home calls nothing before somebody acts.
  return (
    <TrpcProvider>
      <Form {...props} />
    </TrpcProvider>
  );
}

function Form({ listingId, email = "", onSent }: ReportListingFormProps) {
  const trpc = useTRPC();
  const report = useMutation(trpc.moderation.report.mutationOptions());
  const form = useForm<FormInput, unknown, z.output<typeof formValues>>({
    resolver: zodResolver(formValues),
    defaultValues: { reason: ABUSE_REASONS[0], details: "", email },
  });
  const { errors } = form.formState;
  const submit = form.handleSubmit((values) =>
    report.mutate(
      { ...values, listingId },
      {
        onSuccess: () => onSent(values.email),
        onError: (failure) => showFieldFailures<FormInput>(failure, ["reason", "details", "email"], form.setError),
      },
    ),
  );
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="grid gap-5">
      <FormField label="What is wrong?" error={fieldMessage(errors.reason)}>
        <SelectInput {...form.register("reason")}>
          {ABUSE_REASONS.map((reason) => (
            <option key={reason} value={reason}>
              {REPORT_REASON_NAMES[reason]}
            </option>
          ))}
        </SelectInput>
      </FormField>
      <FormField
        label="Details (optional)"
        help="What you saw, and how a moderator can check it."
        error={fieldMessage(errors.details)}
      >
        <TextArea {...form.register("details")} />
      </FormField>
      <FormField
        label="E-mail address"
        help="For the acknowledgement and the outcome, nothing else."
        error={fieldMessage(errors.email)}
      >
        <TextInput type="email" autoComplete="email" {...form.register("email")} />
      </FormField>
      {report.error && Object.keys(errors).length === 0 ? (
        <ErrorPanel
          whatHappened={failureText(report.error)}
          whatIsSafe="What you typed is still here."
          whatToDo="Send it again in a moment."
        />
      ) : null}
      <Button type="submit" variant="primary" size="lg" isLoading={report.isPending}>
        Send report
      </Button>
    </form>
  );
}
