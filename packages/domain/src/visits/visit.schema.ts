import * as z from "zod";
import { geoPoint } from "#geo/geo-point";
import { consentGiven } from "#leads/consent";
import { contactDetails } from "#leads/contact-details";
import { requiredText, safeText } from "#text/safe-text";
import { clockTime } from "#time/clock-time";
import { isTimeZone } from "#time/wall-clock";
import { ATTENDANCES } from "#visits/attendance";
import { CONFIRMATIONS, VISIT_MODES, visitPolicy } from "#visits/listing-visit-policy";
import { MISSING_REASONS } from "#visits/open-slots";
import { MOST_TOUR_STOPS } from "#visits/plan-tour";
import { VISIT_SIDES, VISIT_STATUSES } from "#visits/visit-status";

/** `localDate` and `localTime` are the home's wall clock; the instants decide. */
export const slotView = z.object({
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  localDate: z.iso.date(),
  localTime: z.string(),
  seatsLeft: z.int(),
  /** Possible, but the host would like more notice. */
  isShortNotice: z.boolean(),
});
export type SlotView = z.infer<typeof slotView>;

/** From a letter, where the risk rules ask for one. */
const code = z
  .string()
  .regex(/^\d{6}$/, { message: "code.wrong" })
  .optional();
const partySize = z.int().min(1).max(50).default(1);

export const openSlotsInput = z.strictObject({
  listingId: z.uuid(),
  /** First day to offer, in the home's zone; today when absent. */
  fromDate: z.iso.date().optional(),
  days: z.int().min(1).max(31).default(14),
  partySize,
});
export type OpenSlotsInput = z.infer<typeof openSlotsInput>;

export const missingTimeView = z.object({
  localDate: z.iso.date(),
  /** The home's wall clock; `until` is when a visit could begin again. */
  from: z.string(),
  until: z.string(),
  reason: z.enum(MISSING_REASONS),
});
export type MissingTimeView = z.infer<typeof missingTimeView>;

export const openSlotsView = z.object({
  timeZone: z.string(),
  slots: z.array(slotView),
  missing: z.array(missingTimeView),
  /** Days on which the hosts are away, with what they say about it. */
  closedDays: z.array(z.object({ localDate: z.iso.date(), reason: z.string() })),
  /** Shared visits without enough seats left, for which one can wait. */
  full: z.array(z.object({ startsAt: z.iso.datetime(), localDate: z.iso.date(), localTime: z.string() })),
  mode: z.enum(VISIT_MODES),
  confirmation: z.enum(CONFIRMATIONS),
  confirmWithinHours: z.int(),
  capacity: z.int(),
});
export type OpenSlotsView = z.infer<typeof openSlotsView>;

export const waitForSeatInput = z.strictObject({
  listingId: z.uuid(),
  startsAt: z.iso.datetime(),
  partySize,
  email: z.email().max(254).toLowerCase(),
});
export type WaitForSeatInput = z.infer<typeof waitForSeatInput>;

export const holdSlotInput = z.strictObject({ listingId: z.uuid(), startsAt: z.iso.datetime(), partySize });
export type HoldSlotInput = z.infer<typeof holdSlotInput>;

/** A time kept for one visitor while the form is filled in. */
const hold = z.strictObject({ visitId: z.uuid(), token: z.string().min(20).max(100) });

export const releaseHoldInput = z.strictObject({ hold });
export type ReleaseHoldInput = z.infer<typeof releaseHoldInput>;

export const holdSlotResult = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.literal("held"), hold, heldUntil: z.iso.datetime() }),
  z.object({ outcome: z.literal("slotTaken") }),
]);
export type HoldSlotResult = z.infer<typeof holdSlotResult>;

export const bookVisitInput = z.strictObject({
  listingId: z.uuid(),
  startsAt: z.iso.datetime(),
  idempotencyKey: z.uuid(),
  contact: contactDetails,
  consent: consentGiven,
  partySize,
  hold: hold.optional(),
  code,
});
export type BookVisitInput = z.infer<typeof bookVisitInput>;

export const visitView = z.object({
  id: z.uuid(),
  status: z.enum(VISIT_STATUSES),
  mode: z.enum(VISIT_MODES),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  timeZone: z.string(),
  partySize: z.int(),
  decideBy: z.iso.datetime().nullable(),
  cancelledReason: z.string().nullable(),
  cancelledBy: z.enum(VISIT_SIDES).nullable(),
  /** Whether the visitor said that they will come. */
  attendance: z.enum(ATTENDANCES),
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

/** What the holder of the link sees beyond the visit; the notes and the point only once it is confirmed. */
export const ownVisitView = visitView.extend({
  accessNotes: z.string(),
  directionsPoint: z.nullable(geoPoint),
  canChange: z.boolean(),
  /** Until when the visitor should say that they come; null when nobody waits for an answer. */
  answerBy: z.iso.datetime().nullable(),
});
export type OwnVisitView = z.infer<typeof ownVisitView>;

/** A taken slot is an everyday outcome with its own screen, so it is a result, not an error. */
export const bookVisitResult = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.literal("booked"), visitId: z.uuid(), manageToken: z.string() }),
  z.object({ outcome: z.literal("slotTaken") }),
]);
export type BookVisitResult = z.infer<typeof bookVisitResult>;

const tourStops = z
  .array(z.uuid())
  .min(2)
  .max(MOST_TOUR_STOPS)
  .refine((ids) => new Set(ids).size === ids.length, {
    message: "tour.homeTwice",
  });
export const planTourInput = z.strictObject({ listingIds: tourStops, date: z.iso.date() });
export type PlanTourInput = z.infer<typeof planTourInput>;

export const tourStopView = slotView.extend({
  listingId: z.uuid(),
  listingTitle: z.string(),
  /** From the home before, in minutes; null for the first. */
  travelMinutes: z.int().nullable(),
});
/** Null when no order of these homes works on that day. */
export const tourPlan = z.object({ timeZone: z.string(), stops: z.array(tourStopView) }).nullable();
export type TourPlan = z.infer<typeof tourPlan>;

export const bookTourInput = z.strictObject({
  stops: z
    .array(z.strictObject({ listingId: z.uuid(), startsAt: z.iso.datetime() }))
    .min(2)
    .max(MOST_TOUR_STOPS),
  idempotencyKey: z.uuid(),
  contact: contactDetails,
  consent: consentGiven,
  code,
});
export type BookTourInput = z.infer<typeof bookTourInput>;

export const bookTourResult = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.literal("booked"), visits: z.array(z.object({ visitId: z.uuid(), manageToken: z.string() })) }),
  /** Nothing was booked; these are the homes whose time is gone. */
  z.object({ outcome: z.literal("slotTaken"), listingIds: z.array(z.uuid()) }),
]);
export type BookTourResult = z.infer<typeof bookTourResult>;

export const visitByLinkInput = z.strictObject({ visitId: z.uuid(), manageToken: z.string().min(20).max(100) });
export type VisitByLinkInput = z.infer<typeof visitByLinkInput>;

export const cancelVisitInput = z.strictObject({ visitId: z.uuid(), reason: requiredText(500) });
export type CancelVisitInput = z.infer<typeof cancelVisitInput>;

export const cancelVisitByLinkInput = visitByLinkInput.extend({ reason: requiredText(500) });
export type CancelVisitByLinkInput = z.infer<typeof cancelVisitByLinkInput>;

export const rescheduleVisitInput = z.strictObject({ visitId: z.uuid(), startsAt: z.iso.datetime() });
export type RescheduleVisitInput = z.infer<typeof rescheduleVisitInput>;

export const rescheduleVisitByLinkInput = visitByLinkInput.extend({ startsAt: z.iso.datetime() });
export type RescheduleVisitByLinkInput = z.infer<typeof rescheduleVisitByLinkInput>;

export const rescheduleVisitResult = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.literal("rescheduled"), visit: visitView }),
  z.object({ outcome: z.literal("slotTaken") }),
]);
export type RescheduleVisitResult = z.infer<typeof rescheduleVisitResult>;

export const decideVisitInput = z.discriminatedUnion("decision", [
  z.strictObject({ visitId: z.uuid(), decision: z.literal("Confirm") }),
  z.strictObject({ visitId: z.uuid(), decision: z.literal("Deny"), reason: requiredText(500) }),
]);
export type DecideVisitInput = z.infer<typeof decideVisitInput>;

export const VISIT_OUTCOMES = ["Completed", "VisitorNoShow", "HostNoShow"] as const;
export const recordOutcomeInput = z.strictObject({
  visitId: z.uuid(),
  outcome: z.enum(VISIT_OUTCOMES),
  note: safeText(1000).default(""),
});
export type RecordOutcomeInput = z.infer<typeof recordOutcomeInput>;

export const agendaInput = z.strictObject({
  fromDate: z.iso.date().optional(),
  days: z.int().min(1).max(42).default(42),
});
export type AgendaInput = z.infer<typeof agendaInput>;

export const agendaItem = visitView.extend({
  leadId: z.uuid().nullable(),
  outcomeNote: z.string(),
  /** Rises with every change; calendars keep the highest. */
  sequence: z.int().nonnegative(),
});
export type AgendaItem = z.infer<typeof agendaItem>;

const hours = z.strictObject({ startTime: clockTime, endTime: clockTime });

export const availability = z.strictObject({
  timeZone: z.string().max(64).refine(isTimeZone, { message: "timeZone.unknown" }),
  /** Several ranges a day; an end at or before its start is on the next day. */
  weekly: z.array(hours.extend({ weekday: z.int().min(1).max(7) })).max(50),
  /** Dates with other hours, or closed when there are none. */
  overrides: z
    .array(z.strictObject({ date: z.iso.date(), hours: z.array(hours).max(10), publicReason: safeText(200) }))
    .max(200),
});
export type Availability = z.infer<typeof availability>;

export const visitPolicyInput = z.strictObject({ listingId: z.uuid(), policy: visitPolicy });
export type VisitPolicyInput = z.infer<typeof visitPolicyInput>;

export const listingHost = z.object({
  memberId: z.uuid(),
  name: z.string(),
  /** Offers the home, and so always shows it. */
  isAgent: z.boolean(),
  isHost: z.boolean(),
});
export type ListingHost = z.infer<typeof listingHost>;

export const listingHostsInput = z.strictObject({ listingId: z.uuid(), memberIds: z.array(z.uuid()).max(100) });
export type ListingHostsInput = z.infer<typeof listingHostsInput>;

export const calendarFeedView = z.object({ path: z.string() });
export type CalendarFeedView = z.infer<typeof calendarFeedView>;
