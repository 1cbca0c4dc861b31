import * as z from "zod";
import { safeText } from "#text/safe-text";

export const CONFIRMATIONS = ["Instant", "ByHost"] as const;
export const VISIT_MODES = ["InPerson", "Video"] as const;
export type VisitMode = (typeof VISIT_MODES)[number];

const minutes = (max: number) => z.int().min(0).max(max);
const most = z.int().min(1).max(200).nullable();

/** A listing's terms for visits. */
export const visitPolicy = z.strictObject({
  mode: z.enum(VISIT_MODES),
  confirmation: z.enum(CONFIRMATIONS),
  /** A request that the host leaves unanswered expires after this long, and at its start at the latest. */
  confirmWithinHours: z.int().min(1).max(168),
  visitMinutes: z.int().min(10).max(240),
  /** Distance between offered start times, independent of how long a visit takes. */
  stepMinutes: z.int().min(5).max(240),
  /** Kept free of the host's day before and after; the buffers of two visits add up. */
  bufferBeforeMinutes: minutes(240),
  bufferAfterMinutes: minutes(240),
  /** How long before it starts a visit must be booked. */
  noticeMinutes: minutes(43_200),
  /** Booked later than this before its start, a visit comes with a warning. */
  suggestedNoticeMinutes: minutes(43_200),
  isSameDayAllowed: z.boolean(),
  windowDays: z.int().min(1).max(365),
  /** Visits to the home on one day and in one week from Monday, by its own calendar. */
  maxPerDay: most,
  maxPerWeek: most,
  /** People who may come at one time; above one, parties share a visit. */
  capacity: z.int().min(1).max(50),
  /** Visitors are asked a day before whether they come; a time nobody answers for is given to the next. */
  asksAttendance: z.boolean(),
  /** Told only to those whose visit is confirmed: gate codes, where to park. */
  accessNotes: safeText(1000),
});
export type VisitPolicy = z.infer<typeof visitPolicy>;

export type VisitNumber = {
  [Name in keyof VisitPolicy]: VisitPolicy[Name] extends number | null ? Name : never;
}[keyof VisitPolicy];

/** In the order in which a form asks. */
export const VISIT_NUMBERS = [
  "visitMinutes",
  "stepMinutes",
  "bufferBeforeMinutes",
  "bufferAfterMinutes",
  "noticeMinutes",
  "suggestedNoticeMinutes",
  "windowDays",
  "capacity",
  "maxPerDay",
  "maxPerWeek",
  "confirmWithinHours",
] as const satisfies readonly VisitNumber[];

/** A warning that begins only when nothing can be booked any more. */
export const isWarnedTooLate = ({ suggestedNoticeMinutes, noticeMinutes }: VisitPolicy): boolean =>
  suggestedNoticeMinutes > 0 && suggestedNoticeMinutes < noticeMinutes;

export const DEFAULT_VISIT_POLICY: VisitPolicy = {
  mode: "InPerson",
  confirmation: "Instant",
  confirmWithinHours: 24,
  visitMinutes: 30,
  stepMinutes: 30,
  bufferBeforeMinutes: 15,
  bufferAfterMinutes: 15,
  noticeMinutes: 120,
  suggestedNoticeMinutes: 0,
  isSameDayAllowed: true,
  windowDays: 30,
  maxPerDay: null,
  maxPerWeek: null,
  capacity: 1,
  asksAttendance: true,
  accessNotes: "",
};
