"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { type VisitPolicy, visitPolicy } from "@repo/domain/visits/listing-visit-policy";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { Checkbox } from "#ui/checkbox";
import { FormField } from "#ui/form-field";
import { SelectInput } from "#ui/select-input";
import { TextArea } from "#ui/text-area";
import { TextInput } from "#ui/text-input";
import { toast } from "#ui/toast";
import { failureText, fieldMessage } from "#wording/failure";

type NumberName = {
  [Name in keyof VisitPolicy]: VisitPolicy[Name] extends number | null ? Name : never;
}[keyof VisitPolicy];

const NUMBERS: readonly { name: NumberName; label: string; help?: string }[] = [
  { name: "visitMinutes", label: "Length of a visit, minutes" },
  { name: "stepMinutes", label: "A start every, minutes" },
  { name: "bufferBeforeMinutes", label: "Kept free before, minutes" },
  { name: "bufferAfterMinutes", label: "Kept free after, minutes" },
  { name: "noticeMinutes", label: "Book at least, minutes ahead" },
  { name: "suggestedNoticeMinutes", label: "Warn below, minutes ahead", help: "0 never warns." },
  { name: "windowDays", label: "Book at most, days ahead" },
  { name: "capacity", label: "People at one time", help: "Above 1 several parties share a visit." },
  { name: "maxPerDay", label: "Visits a day at most", help: "Empty is no limit." },
  { name: "maxPerWeek", label: "Visits a week at most", help: "Empty is no limit." },
  { name: "confirmWithinHours", label: "Hours to answer a request" },
];

/** Under which terms one home is shown. */
export function VisitTermsForm({ listingId }: { listingId: string }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const key = trpc.visits.policy.queryOptions({ listingId });
  const { data: policy } = useSuspenseQuery(key);
  const form = useForm<VisitPolicy>({ resolver: zodResolver(visitPolicy), defaultValues: policy });
  const { errors } = form.formState;
  const save = useMutation(
    trpc.visits.changePolicy.mutationOptions({
      onSuccess: (saved) => {
        queryClient.setQueryData(key.queryKey, saved);
        toast("Terms saved", { description: "Booked visits stay as they are." });
      },
      onError: (failure) => toast.error(failureText(failure)),
    }),
  );
  const number = (name: NumberName) =>
    form.register(name, { setValueAs: (value: unknown) => (value === "" || value === null ? null : Number(value)) });
  return (
    <form
      noValidate
      className="grid max-w-3xl gap-6"
      onSubmit={(event) => void form.handleSubmit((terms) => save.mutate({ listingId, policy: terms }))(event)}
    >
      <div className="grid gap-5 sm:grid-cols-2">
        <FormField label="How is it shown?">
          <SelectInput {...form.register("mode")}>
            <option value="InPerson">In person</option>
            <option value="Video">By video</option>
          </SelectInput>
        </FormField>
        <FormField label="How is a visit confirmed?">
          <SelectInput {...form.register("confirmation")}>
            <option value="Instant">At once</option>
            <option value="ByHost">By you, after a request</option>
          </SelectInput>
        </FormField>
        {NUMBERS.map(({ name, label, help }) => (
          <FormField key={name} label={label} help={help} error={fieldMessage(errors[name])}>
            <TextInput type="number" inputMode="numeric" {...number(name)} />
          </FormField>
        ))}
      </div>
      <div className="grid gap-3">
        <Checkbox label="Visits on the same day are fine" {...form.register("isSameDayAllowed")} />
        <Checkbox
          label="Ask a day before whether the visitor comes, and give the time to others when nobody answers"
          {...form.register("asksAttendance")}
        />
      </div>
      <FormField label="Getting in" help="Gate codes, parking: told only when a visit is confirmed.">
        <TextArea rows={3} {...form.register("accessNotes")} />
      </FormField>
      <Button type="submit" variant="primary" size="lg" className="w-fit" isLoading={save.isPending}>
        Save terms
      </Button>
    </form>
  );
}
