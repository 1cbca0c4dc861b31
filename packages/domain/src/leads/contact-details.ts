import * as z from "zod";
import { requiredText, safeText } from "#text/safe-text";

/** As typed by the visitor; the server normalises the number to E.164 with the home's country as default. */
export const contactDetails = z
  .strictObject({
    name: requiredText(120),
    phone: safeText(32).default(""),
    email: z.union([z.literal(""), z.email().max(254)]).default(""),
  })
  .refine((details) => details.phone !== "" || details.email !== "", { message: "contact.required", path: ["phone"] });
export type ContactDetails = z.infer<typeof contactDetails>;
export type ContactDetailsInput = z.input<typeof contactDetails>;
