import * as z from "zod";
import { searchCriteria } from "#search/search-criteria";
import { requiredText } from "#text/safe-text";
import { isTimeZone } from "#time/wall-clock";

export const ALERT_SCHEDULES = ["Instant", "Daily", "Weekly"] as const;
export type AlertSchedule = (typeof ALERT_SCHEDULES)[number];

/** Why a home is in an alert. */
export const ALERT_REASONS = ["NewListing", "PriceDrop", "BackOnMarket"] as const;
export type AlertReason = (typeof ALERT_REASONS)[number];

export const saveSearchInput = z.strictObject({
  criteria: searchCriteria,
  /** What the searcher calls it; never sent to an address that has not confirmed. */
  name: requiredText(120),
  schedule: z.enum(ALERT_SCHEDULES),
  email: z.email().max(254).toLowerCase(),
  /** Of the searcher: a daily alert comes in the morning there. */
  timeZone: z.string().max(64).refine(isTimeZone, { message: "timeZone.unknown" }),
});
export type SaveSearchInput = z.infer<typeof saveSearchInput>;

/** The same answer whether the address was known or not. */
export const saveSearchResult = z.object({ isConfirmed: z.boolean() });
export type SaveSearchResult = z.infer<typeof saveSearchResult>;

export const savedSearchView = z.object({
  id: z.uuid(),
  name: z.string(),
  criteria: searchCriteria,
  schedule: z.enum(ALERT_SCHEDULES),
  isConfirmed: z.boolean(),
  isEnded: z.boolean(),
  createdAt: z.iso.datetime(),
  lastSentAt: z.iso.datetime().nullable(),
});
export type SavedSearchView = z.infer<typeof savedSearchView>;

export const alertLinkInput = z.strictObject({ token: z.string().min(20).max(64) });
export type AlertLinkInput = z.infer<typeof alertLinkInput>;

const change = z.enum(["Confirm", "End", "Resume", ...ALERT_SCHEDULES]);
export type AlertChange = z.infer<typeof change>;

export const changeAlertByLinkInput = alertLinkInput.extend({ change });
export type ChangeAlertByLinkInput = z.infer<typeof changeAlertByLinkInput>;
/** A signed-in person's own; confirming needs the link, as only the link proves the address. */
export const changeAlertInput = z.strictObject({ savedSearchId: z.uuid(), change: change.exclude(["Confirm"]) });
export type ChangeAlertInput = z.infer<typeof changeAlertInput>;
