import type { ConsentPurpose, ContactChannel } from "@repo/domain/leads/consent";

export const CHANNEL_NAMES: Readonly<Record<ContactChannel, string>> = {
  Phone: "Phone call",
  WhatsApp: "WhatsApp",
  Sms: "Text message",
  Email: "E-mail",
};

export const PURPOSE_NAMES: Readonly<Record<ConsentPurpose, string>> = {
  AnswerEnquiry: "To answer your question",
  ArrangeVisit: "To arrange your visit",
};
