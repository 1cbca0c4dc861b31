import * as z from "zod";
import { LEAD_STAGES } from "#leads/lead-stage";

/** Another lead whose person gave the same number or address: perhaps the same person, which only a person can say. */
export const sameContactLead = z.object({
  leadId: z.uuid(),
  contactName: z.string(),
  stage: z.enum(LEAD_STAGES),
  ownerName: z.string(),
  lastEnquiredAt: z.iso.datetime(),
  sharedBy: z.enum(["Phone", "Email"]),
});

/** What a merged lead knew of the person, and since when. */
export const mergedContact = z.object({
  leadId: z.uuid(),
  name: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  since: z.iso.datetime(),
});

export const mergeLeadsInput = z
  .strictObject({ leadId: z.uuid(), otherLeadId: z.uuid() })
  .refine(({ leadId, otherLeadId }) => leadId !== otherLeadId, { message: "lead.sameLead", path: ["otherLeadId"] });
export type MergeLeadsInput = z.infer<typeof mergeLeadsInput>;
