import * as z from "zod";
import { hasLossReason, leadCard, NO_LOSS_REASON, typedStageChange } from "#leads/lead.schema";
import { LEAD_STAGES } from "#leads/lead-stage";
import { requiredText, safeText } from "#text/safe-text";

export const LEAD_SORTS = ["asked", "answerDue", "name", "stage", "owner"] as const;
export type LeadSort = (typeof LEAD_SORTS)[number];
export const LEADS_PER_PAGE = 50;

export const leadTag = requiredText(30);
const MOST_TAGS = 12;

/** What the table of leads shows; the same names stand in the page's address. */
export const leadTableInput = z.strictObject({
  show: z.enum(["open", "all"]).default("open"),
  stage: z.enum(LEAD_STAGES).optional(),
  ownerMemberId: z.uuid().optional(),
  tag: leadTag.optional(),
  /** In the person's name or the home's title. */
  text: safeText(80).default(""),
  sort: z.enum(LEAD_SORTS).default("asked"),
  isDescending: z.boolean().default(true),
  page: z.int().min(1).max(1_000).default(1),
});
export type LeadTableInput = z.infer<typeof leadTableInput>;

export const leadTable = z.object({
  leads: z.array(leadCard),
  total: z.int(),
  /** Of all leads that the actor sees, for filters. */
  tags: z.array(z.string()),
});
export type LeadTable = z.infer<typeof leadTable>;

export const tagLeadInput = z.strictObject({ leadId: z.uuid(), tags: z.array(leadTag).max(MOST_TAGS) });
export type TagLeadInput = z.infer<typeof tagLeadInput>;

const change = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("Assign"), memberId: z.uuid() }),
  z.strictObject({ kind: z.literal("Stage"), ...typedStageChange }).refine(hasLossReason, NO_LOSS_REASON),
  z.strictObject({ kind: z.literal("AddTag"), tag: leadTag }),
  z.strictObject({ kind: z.literal("RemoveTag"), tag: leadTag }),
]);

/** One change of many leads; each is changed or refused by itself. */
export const changeLeadsInput = z.strictObject({ leadIds: z.array(z.uuid()).min(1).max(LEADS_PER_PAGE), change });
export type ChangeLeadsInput = z.infer<typeof changeLeadsInput>;

export const changedLeads = z.object({
  changed: z.int(),
  /** Reasons as keys of the words to show. */
  refused: z.array(z.object({ leadId: z.uuid(), reason: z.string() })),
});
export type ChangedLeads = z.infer<typeof changedLeads>;
