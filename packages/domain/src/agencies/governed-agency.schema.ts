import * as z from "zod";
import { AGENCY_KINDS } from "#agencies/agency-kind";

/** An agency as an administrator sees it. */
export const governedAgency = z.object({
  agencyId: z.uuid(),
  name: z.string(),
  kind: z.enum(AGENCY_KINDS),
  members: z.int(),
  publicListings: z.int(),
  suspendedAt: z.iso.datetime().nullable(),
});
export type GovernedAgency = z.infer<typeof governedAgency>;

export const governAgencyInput = z.strictObject({ agencyId: z.uuid() });
export type GovernAgencyInput = z.infer<typeof governAgencyInput>;
