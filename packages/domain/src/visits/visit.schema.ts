import * as z from "zod";
import { consentGiven } from "#leads/consent";
import { contactDetails } from "#leads/contact-details";
import { requiredText } from "#text/safe-text";
import { VISIT_STATUSES } from "#visits/visit-status";

/** `localDate` and `localTime` are the home's wall clock; the instants decide. */
export const slotView = z.object({
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  localDate: z.iso.date(),
  localTime: z.string(),
});
export type SlotView = z.infer<typeof slotView>;

export const openSlotsInput = z.strictObject({
  listingId: z.uuid(),
  /** First day to offer, in the home's zone; today when absent. */
  fromDate: z.iso.date().optional(),
  days: z.int().min(1).max(31).default(14),
});
export type OpenSlotsInput = z.infer<typeof openSlotsInput>;

export const openSlotsView = z.object({ timeZone: z.string(), slots: z.array(slotView) });
export type OpenSlotsView = z.infer<typeof openSlotsView>;

export const bookVisitInput = z.strictObject({
  listingId: z.uuid(),
  startsAt: z.iso.datetime(),
  idempotencyKey: z.uuid(),
  contact: contactDetails,
  consent: consentGiven,
});
export type BookVisitInput = z.infer<typeof bookVisitInput>;

export const visitView = z.object({
  id: z.uuid(),
  status: z.enum(VISIT_STATUSES),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  timeZone: z.string(),
  listingId: z.uuid(),
  listingSlug: z.string(),
  listingTitle: z.string(),
  localityName: z.string(),
  cityName: z.string(),
  hostName: z.string(),
  agencyName: z.string(),
  visitorName: z.string(),
});
export type VisitView = z.infer<typeof visitView>;

/** A taken slot is an everyday outcome with its own screen, so it is a result, not an error. */
export const bookVisitResult = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.literal("booked"), visitId: z.uuid(), manageToken: z.string() }),
  z.object({ outcome: z.literal("slotTaken"), alternatives: z.array(slotView) }),
]);
export type BookVisitResult = z.infer<typeof bookVisitResult>;

export const visitByLinkInput = z.strictObject({ visitId: z.uuid(), manageToken: z.string().min(20).max(100) });
export type VisitByLinkInput = z.infer<typeof visitByLinkInput>;

export const cancelVisitInput = z.strictObject({ visitId: z.uuid(), reason: requiredText(500) });
export type CancelVisitInput = z.infer<typeof cancelVisitInput>;

export const cancelVisitByLinkInput = visitByLinkInput.extend({ reason: requiredText(500) });
export type CancelVisitByLinkInput = z.infer<typeof cancelVisitByLinkInput>;

export const agendaItem = visitView.extend({ leadId: z.uuid().nullable() });
export type AgendaItem = z.infer<typeof agendaItem>;
