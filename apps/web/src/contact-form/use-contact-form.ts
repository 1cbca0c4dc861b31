"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import type * as z from "zod";
import { type ContactFormInput, contactFormValues, NO_CONTACT } from "./contact-form-values";

/** A form that asks for the contact and nothing else. */
export function useContactForm() {
  return useForm<ContactFormInput, unknown, z.output<typeof contactFormValues>>({
    resolver: zodResolver(contactFormValues),
    defaultValues: NO_CONTACT,
  });
}
