import * as z from "zod";

export const REPORT_GROUPS = ["Agent", "Listing", "Week"] as const;
export type ReportGroup = (typeof REPORT_GROUPS)[number];
export const REPORT_DAYS = [7, 30, 90, 365] as const;

export const leadReportInput = z.strictObject({
  groupBy: z.enum(REPORT_GROUPS).default("Agent"),
  /** Leads that came in the last so many days. */
  days: z.literal(REPORT_DAYS).default(30),
});
export type LeadReportInput = z.infer<typeof leadReportInput>;

/** How far the leads of one group came; each step counts those that reached it. */
const funnel = z.object({
  leads: z.int(),
  contacted: z.int(),
  visitBooked: z.int(),
  visited: z.int(),
  won: z.int(),
  /** Answered before the promised time was over. */
  inTime: z.int(),
  /** The middle one, in minutes; null when none was answered. */
  medianResponseMinutes: z.number().nullable(),
});
export type Funnel = z.infer<typeof funnel>;

export const leadReportRow = funnel.extend({ name: z.string() });
export type LeadReportRow = z.infer<typeof leadReportRow>;

export const leadReport = z.object({ total: funnel, rows: z.array(leadReportRow) });
export type LeadReport = z.infer<typeof leadReport>;
