import * as z from "zod";

export const CONTACT_CHANNELS = ["Phone", "WhatsApp", "Sms", "Email"] as const;
export type ContactChannel = (typeof CONTACT_CHANNELS)[number];

export const CONSENT_PURPOSES = ["AnswerEnquiry", "ArrangeVisit"] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

/** The wording a visitor agrees to; raise it whenever the text on the form changes. */
export const NOTICE_VERSION = "2026-11";

export const consentGiven = z.strictObject({
  noticeVersion: z.literal(NOTICE_VERSION),
  channels: z
    .array(z.enum(CONTACT_CHANNELS))
    .min(1, { message: "consent.channelRequired" })
    .max(CONTACT_CHANNELS.length),
});
export type ConsentGiven = z.infer<typeof consentGiven>;

/** As it is stored: agreed to on our form, or on the form of somebody who sent the person on, such as "portal:Housing". */
export type ConsentRecord = { noticeVersion: string; channels: readonly ContactChannel[] };
