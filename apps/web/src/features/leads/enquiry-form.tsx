"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import type { EnquireResult } from "@repo/domain/leads/lead.schema";
import { safeText } from "@repo/domain/text/safe-text";
import { CircleCheck, CloudOff } from "lucide-react";
import { useForm } from "react-hook-form";
import * as z from "zod";
import { ContactFields } from "#contact-form/contact-fields";
import { CONTACT_FIELDS, contactFormValues, NO_CONTACT } from "#contact-form/contact-form-values";
import { showFieldFailures } from "#contact-form/show-field-failures";
import { useIdempotencyKey } from "#contact-form/use-idempotency-key";
import { useKeptDraft } from "#contact-form/use-kept-draft";
import { Button } from "#ui/button";
import { FormField } from "#ui/form-field";
import { TextArea } from "#ui/text-area";
import { failureText, fieldMessage } from "#wording/failure";
import { dateTimeText } from "#wording/time-wording";
import { useOpenedForm } from "./use-opened-form";
import { useSendEnquiry } from "./use-send-enquiry";

const formValues = contactFormValues.extend({ message: safeText(2_000), website: z.string().max(200) });
type FormInput = z.input<typeof formValues>;

type EnquiryFormProps = { listingId: string; agentName: string; agencyName: string };

export function EnquiryForm({ listingId, agentName, agencyName }: EnquiryFormProps) {
  const enquire = useSendEnquiry(listingId);
  const keyFor = useIdempotencyKey();
  const form = useForm<FormInput, unknown, z.output<typeof formValues>>({
    resolver: zodResolver(formValues),
    defaultValues: { ...NO_CONTACT, message: "", website: "" },
  });
  const { errors } = form.formState;
  const forgetDraft = useKeptDraft(form, `enquiry.${listingId}`);
  const openedForm = useOpenedForm(listingId);
  const submit = form.handleSubmit(async ({ website, ...values }) => {
    const token = await openedForm.token();
    const enquiry = { ...values, listingId, form: { token, website } };
    enquire.mutate(
      { ...enquiry, idempotencyKey: keyFor(enquiry) },
      {
        onSuccess: forgetDraft,
        onError: (failure) => showFieldFailures(failure, CONTACT_FIELDS, form.setError),
      },
    );
  });

  if (enquire.isSuccess) return <SentNotice result={enquire.data} hasLetter={form.getValues("contact.email") !== ""} />;
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
      {enquire.isWaitingForNetwork ? (
        <p role="status" className="flex gap-3 rounded-card bg-sunken p-4">
          <CloudOff aria-hidden className="mt-0.5 size-5 shrink-0 text-ink-muted" strokeWidth={1.75} />
          <span>Saved on this device, sending. It goes out by itself as soon as the network is back.</span>
        </p>
      ) : null}
      <Button type="submit" variant="primary" size="lg" isLoading={enquire.isPending || form.formState.isSubmitting}>
        Send question
      </Button>
    </form>
  );
}

type SentNoticeProps = { result: EnquireResult; hasLetter: boolean };

function SentNotice({ result: { agentName, agencyName, answerBy, timeZone }, hasLetter }: SentNoticeProps) {
  return (
    <p role="status" className="flex gap-3 rounded-card bg-verified-soft p-4">
      <CircleCheck aria-hidden className="mt-0.5 size-5 shrink-0 text-verified" strokeWidth={1.75} />
      <span>
        Your question is with {agentName} of {agencyName}. They promise an answer by {dateTimeText(answerBy, timeZone)}.
        {hasLetter ? " A letter with a link shows you who looks at your number, and takes your consent back." : null}
      </span>
    </p>
  );
}
