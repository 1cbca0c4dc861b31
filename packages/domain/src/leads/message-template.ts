import * as z from "zod";
import { requiredText } from "#text/safe-text";

export const messageTemplate = z.object({ id: z.uuid(), name: z.string(), text: z.string() });
export type MessageTemplate = z.infer<typeof messageTemplate>;

/** A name that is there already gets the new text. */
export const saveTemplateInput = z.strictObject({ name: requiredText(60), text: requiredText(1_000) });
export type SaveTemplateInput = z.infer<typeof saveTemplateInput>;
export const removeTemplateInput = z.strictObject({ templateId: z.uuid() });

/** What may stand in braces, such as "Dear {name}". */
export type TemplateFacts = { name: string; home: string; agent: string };

/** Puts the facts in; braces around anything else stay as they are. */
export function fillTemplate(text: string, facts: TemplateFacts): string {
  return text.replaceAll(/\{(name|home|agent)\}/g, (_, key: keyof TemplateFacts) => facts[key]);
}

/** The other way round, for a message that is to be kept as a template. */
export function toTemplate(text: string, facts: TemplateFacts): string {
  const known = Object.entries(facts).filter(([, fact]) => fact !== "");
  return known.reduce((template, [key, fact]) => template.replaceAll(fact, `{${key}}`), text);
}
