"use client";

import type { DraftDocument } from "@repo/domain/listings/draft-document";
import type { ReadDraft } from "@repo/domain/listings/read-draft";
import type { Market } from "@repo/domain/markets/market";
import type { PlaceSuggestion } from "@repo/domain/places/place.schema";
import { createContext, type ReactNode, useContext } from "react";
import type { FieldPath, UseFormReturn } from "react-hook-form";
import { FormField } from "#ui/form-field";
import { SelectInput } from "#ui/select-input";
import { TextInput } from "#ui/text-input";

type DraftField = FieldPath<DraftDocument>;

/** What the steps of a listing's form share. */
export type DraftForm = {
  form: UseFormReturn<DraftDocument>;
  document: DraftDocument;
  read: ReadDraft;
  market: Market;
  locality: PlaceSuggestion | undefined;
  localities: readonly PlaceSuggestion[];
  /** The sentence under a field, once its step was checked. */
  errorOf: (field: DraftField) => string | undefined;
  /** Of a listing that is there already: what becomes of a change of the field. It is for sale or rent for good. */
  noteOf?: (field: DraftField) => string | undefined;
};

const Context = createContext<DraftForm | undefined>(undefined);
export const DraftFormProvider = Context.Provider;

export function useDraftForm(): DraftForm {
  const shared = useContext(Context);
  if (!shared) throw new Error("A step stands outside of its form.");
  return shared;
}

/** What is said below a field, with what becomes of its change. */
export function useHelp(name: DraftField, help?: string): string | undefined {
  const note = useDraftForm().noteOf?.(name);
  return [help, note].filter(Boolean).join(" · ") || undefined;
}

type FieldProps = { name: DraftField; label: string; help?: string | undefined };

export function DraftTextField({
  inputMode,
  type = "text",
  ...field
}: FieldProps & { inputMode?: "numeric" | "decimal"; type?: "text" | "date" }) {
  const { form, errorOf } = useDraftForm();
  const help = useHelp(field.name, field.help);
  return (
    <FormField label={field.label} help={help} id={field.name} error={errorOf(field.name)}>
      <TextInput type={type} autoComplete="off" inputMode={inputMode} maxLength={200} {...form.register(field.name)} />
    </FormField>
  );
}

/** A price in words that people use, and what was understood. */
export function DraftAmountField({
  name,
  label,
  help,
}: FieldProps & { name: "price" | "securityDeposit" | "maintenance" }) {
  const { document, market } = useDraftForm();
  const minor = market.parsePrice(document[name]);
  const understood = minor === undefined ? undefined : `Understood as ${market.formatPrice(minor)}`;
  return <DraftTextField name={name} label={label} help={understood ?? help} />;
}

export function DraftSelectField({ name, label, help, children }: FieldProps & { children: ReactNode }) {
  const { form, errorOf } = useDraftForm();
  const helpAndNote = useHelp(name, help);
  return (
    <FormField label={label} help={helpAndNote} id={name} error={errorOf(name)}>
      <SelectInput {...form.register(name)}>{children}</SelectInput>
    </FormField>
  );
}
