"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { safeText } from "@repo/domain/text/safe-text";
import { useMutation } from "@tanstack/react-query";
import { CircleCheck } from "lucide-react";
import { useForm } from "react-hook-form";
import * as z from "zod";
import { ContactFields } from "#contact-form/contact-fields";
import { CONTACT_FIELDS, contactFormValues, NO_CONTACT } from "#contact-form/contact-form-values";
import { showFieldFailures } from "#contact-form/show-field-failures";
import { useIdempotencyKey } from "#contact-form/use-idempotency-key";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { FormField } from "#ui/form-field";
import { TextArea } from "#ui/text-area";
import { failureText, fieldMessage } from "#wording/failure";
import { useOpenedForm } from "./use-opened-form";

const formValues = contactFormValues.extend({ message: safeText(2_000), website: z.string().max(200) });
type FormInput = z.input<typeof formValues>;

type EnquiryFormProps = { listingId: string; agentName: string; agencyName: string };

export function EnquiryForm({ listingId, agentName, agencyName }: EnquiryFormProps) {
  const trpc = useTRPC();
  const enquire = useMutation(trpc.leads.enquire.mutationOptions());
  const keyFor = useIdempotencyKey();
  const form = useForm<FormInput, unknown, z.output<typeof formValues>>({
    resolver: zodResolver(formValues),
    defaultValues: { ...NO_CONTACT, message: "", website: "" },
  });
  const { errors } = form.formState;

  const openedForm = useOpenedForm(listingId);
  const submit = form.handleSubmit(async ({ website, ...values }) => {
    const token = await openedForm.token();
    const enquiry = { ...values, listingId, form: { token, website } };
    enquire.mutate(
      { ...enquiry, idempotencyKey: keyFor(enquiry) },
      {
        onError: (failure) => showFieldFailures(failure, CONTACT_FIELDS, form.setError),
      },
    );
  });

  if (enquire.isSuccess) {
    const { agentName: agent, agencyName: agency } = enquire.data;
    return (
      <p role="status" className="flex gap-3 rounded-card bg-verified-soft p-4">
        <CircleCheck aria-hidden className="mt-0.5 size-5 shrink-0 text-verified" strokeWidth={1.75} />
        <span>
          Your question is with {agent} of {agency}. They usually answer within half an hour in working time.
        </span>
      </p>
    );
  }
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="grid gap-5">
      <FormField label="Your question" error={fieldMessage(errors.message)}>
        <TextArea rows={3} placeholder="What would you like to know?" {...form.register("message")} />
      </FormField>
      {/* No person sees or reaches this; programs fill in what they find. */}
      <div aria-hidden className="absolute -left-[9999px]">
        <input type="text" tabIndex={-1} autoComplete="off" {...form.register("website")} />
      </div>
      <ContactFields register={form.register} errors={errors} agentName={agentName} agencyName={agencyName} />
      {enquire.isError && !enquire.error.data?.fieldErrors ? (
        <p role="alert" className="text-danger">
          {failureText(enquire.error)} Your words are kept here.
        </p>
      ) : null}
      <Button type="submit" variant="primary" size="lg" isLoading={enquire.isPending || form.formState.isSubmitting}>
        Send question
      </Button>
    </form>
  );
}
