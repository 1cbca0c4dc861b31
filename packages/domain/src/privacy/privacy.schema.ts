import * as z from "zod";
import { CONSENT_PURPOSES, CONTACT_CHANNELS } from "#leads/consent";
import { archiveView } from "./archive.schema";

/** For so long a withdrawal can be taken back; afterwards consent is given anew, with a new enquiry. */
export const UNDO_WITHDRAWAL_MS = 10 * 60_000;

/** For so long an erasure can be taken back; it is done within a day. */
export const ERASURE_WAIT_MS = 22 * 60 * 60_000;

/** A purpose and a channel that somebody agreed to with one agency, by their latest receipt. */
export const consentReceiptView = z.object({
  id: z.uuid(),
  agencyName: z.string(),
  listingTitle: z.string(),
  purpose: z.enum(CONSENT_PURPOSES),
  channel: z.enum(CONTACT_CHANNELS),
  noticeVersion: z.string(),
  givenAt: z.iso.datetime(),
  withdrawnAt: z.iso.datetime().nullable(),
  canUndo: z.boolean(),
});
export type ConsentReceiptView = z.infer<typeof consentReceiptView>;

/** An agency that was given somebody's number or address, and everybody there who opened it. */
export const contactHolderView = z.object({
  contactId: z.uuid(),
  agencyName: z.string(),
  hasPhone: z.boolean(),
  hasEmail: z.boolean(),
  since: z.iso.datetime(),
  looks: z.array(z.object({ agentName: z.string(), lookedAt: z.iso.datetime(), listingTitle: z.string().nullable() })),
});
export type ContactHolderView = z.infer<typeof contactHolderView>;

export const privacyView = z.object({
  consents: z.array(consentReceiptView),
  holders: z.array(contactHolderView),
  /** Everything the account has in one file, when it was asked for. */
  archive: archiveView.nullable(),
  /** When the account will be erased, as its owner asked. */
  erasureDueAt: z.iso.datetime().nullable(),
});
export type PrivacyView = z.infer<typeof privacyView>;

/** For so long a letter's link shows what was agreed to and takes it back. */
export const PRIVACY_LINK_MS = 180 * 24 * 60 * 60_000;

/** From the letter about a question; with a visit's id, the key of that visit. */
export const privacyLinkInput = z.strictObject({ token: z.string().min(20).max(100), visitId: z.uuid().optional() });
export type PrivacyLinkInput = z.infer<typeof privacyLinkInput>;

/** What one agency was given, for whoever holds a link about it; `timeZone` is that agency's. */
export const linkedPrivacyView = privacyView.pick({ consents: true, holders: true }).extend({ timeZone: z.string() });
export type LinkedPrivacyView = z.infer<typeof linkedPrivacyView>;

export const changeConsentByLinkInput = privacyLinkInput.extend({ receiptId: z.uuid(), isWithdrawn: z.boolean() });
export type ChangeConsentByLinkInput = z.infer<typeof changeConsentByLinkInput>;

export const changeConsentInput = z.strictObject({ receiptId: z.uuid(), isWithdrawn: z.boolean() });
export type ChangeConsentInput = z.infer<typeof changeConsentInput>;
