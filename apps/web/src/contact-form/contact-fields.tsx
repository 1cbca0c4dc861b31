"use client";

import { CONTACT_CHANNELS } from "@repo/domain/leads/consent";
import type { FieldErrors, UseFormRegisterReturn } from "react-hook-form";
import { Checkbox } from "#ui/checkbox";
import { FieldGroup } from "#ui/field-group";
import { FormField } from "#ui/form-field";
import { TextInput } from "#ui/text-input";
import { CHANNEL_NAMES } from "#wording/consent-wording";
import { fieldMessage } from "#wording/failure";
import type { ContactFormInput } from "./contact-form-values";

type ContactField = "contact.name" | "contact.phone" | "contact.email" | "consent.channels";

type ContactFieldsProps = {
  /** Of a form whose values hold the contact fields. */
  register: (field: ContactField) => UseFormRegisterReturn;
  errors: FieldErrors<ContactFormInput>;
  agentName: string;
  agencyName: string;
};

/** Names who receives the details before anything is sent. */
export function ContactFields({ register, errors, agentName, agencyName }: ContactFieldsProps) {
  return (
    <>
      <FormField label="Your name" error={fieldMessage(errors.contact?.name)}>
        <TextInput autoComplete="name" {...register("contact.name")} />
      </FormField>
      <FormField label="Phone" error={fieldMessage(errors.contact?.phone)}>
        <TextInput type="tel" inputMode="tel" autoComplete="tel" {...register("contact.phone")} />
      </FormField>
      <FormField label="E-mail (optional)" error={fieldMessage(errors.contact?.email)}>
        <TextInput type="email" autoComplete="email" {...register("contact.email")} />
      </FormField>
      <FieldGroup
        legend="How may they contact you?"
        help={`${agentName} of ${agencyName} gets these details to answer you about this home, nobody else. You can withdraw this at any time.`}
        error={fieldMessage(errors.consent?.channels)}
      >
        <div className="grid grid-cols-2 gap-x-4">
          {CONTACT_CHANNELS.map((channel) => (
            <Checkbox key={channel} value={channel} label={CHANNEL_NAMES[channel]} {...register("consent.channels")} />
          ))}
        </div>
      </FieldGroup>
    </>
  );
}
