import * as z from "zod";
import { PORTALS } from "#leads/portal";
import { requiredText } from "#text/safe-text";

export const leadSource = z.object({
  id: z.uuid(),
  name: z.string(),
  portal: z.enum(PORTALS),
  /** Where the portal sends its leads. */
  path: z.string(),
  /** Under which home a lead goes whose home nobody knows. */
  fallbackTitle: z.string(),
  createdAt: z.iso.datetime(),
  leads: z.int(),
});
export type LeadSource = z.infer<typeof leadSource>;

export const addLeadSourceInput = z.strictObject({
  name: requiredText(60),
  portal: z.enum(PORTALS),
  fallbackListingId: z.uuid(),
});
export type AddLeadSourceInput = z.infer<typeof addLeadSourceInput>;

/** The secret is told this once. */
export const addedLeadSource = z.object({ source: leadSource, secret: z.string() });
export type AddedLeadSource = z.infer<typeof addedLeadSource>;

export const leadSourceIdInput = z.strictObject({ sourceId: z.uuid() });

export const MOST_IMPORTED_LEADS = 300;

/** What a file of leads holds; nothing is stored by a dry run. */
export const leadImportReport = z.object({
  isDryRun: z.boolean(),
  rows: z.int(),
  imported: z.int(),
  /** Already there from an earlier import. */
  known: z.int(),
  problems: z.array(z.object({ line: z.int(), reason: z.string() })),
});
export type LeadImportReport = z.infer<typeof leadImportReport>;

export const importLeadsInput = z.strictObject({
  sourceId: z.uuid(),
  csv: z.string().max(200_000, { message: "import.tooLarge" }),
  isDryRun: z.boolean(),
});
export type ImportLeadsInput = z.infer<typeof importLeadsInput>;
