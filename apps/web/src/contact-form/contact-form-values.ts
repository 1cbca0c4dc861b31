import { consentGiven, NOTICE_VERSION } from "@repo/domain/leads/consent";
import { contactDetails } from "@repo/domain/leads/contact-details";
import * as z from "zod";

/** What every form that reaches an agent asks: who you are, and how you may be contacted. */
export const contactFormValues = z.object({ contact: contactDetails, consent: consentGiven });
export type ContactFormInput = z.input<typeof contactFormValues>;

export const NO_CONTACT: ContactFormInput = {
  contact: { name: "", phone: "", email: "" },
  consent: { noticeVersion: NOTICE_VERSION, channels: [] },
};

/** Where the server may object to what was typed. */
export const CONTACT_FIELDS = ["contact.name", "contact.phone", "contact.email"] as const;
