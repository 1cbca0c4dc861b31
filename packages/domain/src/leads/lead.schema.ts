import * as z from "zod";
import { CONSENT_PURPOSES, CONTACT_CHANNELS, consentGiven } from "#leads/consent";
import { contactDetails } from "#leads/contact-details";
import { mergedContact, sameContactLead } from "#leads/lead-merge.schema";
import {
  LEAD_STAGES,
  LOSS_REASONS,
  type LossReason,
  needsLossReason,
  TYPED_LEAD_STAGES,
  type TypedLeadStage,
} from "#leads/lead-stage";
import { leadTask } from "#leads/lead-task";
import { NEXT_ACTIONS } from "#leads/next-action";
import { ROUTING_STRATEGIES, routingStep } from "#leads/routing-rule";
import { SPAM_SIGNS } from "#leads/spam";
import { LISTING_TYPES } from "#listings/listing-type";
import { money } from "#money/money";
import { rowVersion } from "#row-version";
import { requiredText, safeText } from "#text/safe-text";
import { agendaItem } from "#visits/visit.schema";

export const enquireInput = z.strictObject({
  listingId: z.uuid(),
  idempotencyKey: z.uuid(),
  contact: contactDetails,
  message: safeText(2_000).default(""),
  consent: consentGiven,
  /** What tells a person's form from a program; whatever it says, the enquiry is kept. */
  form: z
    .strictObject({
      /** From `openForm`. */
      token: z.string().max(200),
      /** A field nobody sees. */
      website: z.string().max(200),
    })
    .default({ token: "", website: "" }),
});
export type EnquireInput = z.infer<typeof enquireInput>;

export const enquireResult = z.object({
  enquiryId: z.uuid(),
  receivedAt: z.iso.datetime(),
  /** By when the agency promises an answer, and its zone to say so in. */
  answerBy: z.iso.datetime(),
  timeZone: z.string(),
  agentName: z.string(),
  agencyName: z.string(),
});
export type EnquireResult = z.infer<typeof enquireResult>;

export const openFormInput = z.strictObject({ listingId: z.uuid() });
export const openedForm = z.object({ token: z.string() });

export const heldEnquiryView = z.object({
  id: z.uuid(),
  contactName: z.string(),
  message: z.string(),
  listingTitle: z.string(),
  spamSigns: z.array(z.enum(SPAM_SIGNS)),
  receivedAt: z.iso.datetime(),
});
export type HeldEnquiryView = z.infer<typeof heldEnquiryView>;
export const enquiryIdInput = z.strictObject({ enquiryId: z.uuid() });

const homeOfInterest = z.object({
  listingId: z.uuid(),
  slug: z.string(),
  title: z.string(),
  localityName: z.string(),
  listingType: z.enum(LISTING_TYPES),
  price: money,
});

export const leadCard = z.object({
  id: z.uuid(),
  contactName: z.string(),
  stage: z.enum(LEAD_STAGES),
  ownerName: z.string(),
  lastEnquiredAt: z.iso.datetime(),
  responseDueAt: z.iso.datetime(),
  firstResponseAt: z.iso.datetime().nullable(),
  latestMessage: z.string(),
  enquiryCount: z.int(),
  home: homeOfInterest.nullable(),
  /** Until when the actor may claim it; null when the actor may not, or no more. */
  claimableUntil: z.iso.datetime().nullable(),
  /** Who it is about is told to whoever claims it. */
  mustBeClaimed: z.boolean(),
  tags: z.array(z.string()),
  /** Of the open task that is due first. */
  nextTaskDueAt: z.iso.datetime().nullable(),
  version: z.int(),
});
export type LeadCard = z.infer<typeof leadCard>;

export const inboxInput = z.strictObject({ show: z.enum(["open", "all"]).default("open") });
export type InboxInput = z.infer<typeof inboxInput>;

export const LEAD_ACTIVITY_KINDS = [
  "Enquiry",
  "VisitBooked",
  "VisitCancelled",
  "VisitCompleted",
  "StageChanged",
  "HandedOver",
  "Claimed",
  "Late",
  "TaskDone",
  "Merged",
  "Unmerged",
  "ContactRevealed",
  "ConsentWithdrawn",
  "ConsentRestored",
  "Note",
] as const;
export type LeadActivityKind = (typeof LEAD_ACTIVITY_KINDS)[number];

const leadActivity = z.object({
  id: z.uuid(),
  kind: z.enum(LEAD_ACTIVITY_KINDS),
  occurredAt: z.iso.datetime(),
  text: z.string(),
  actorName: z.string().nullable(),
  /** The home an enquiry was about. */
  listingTitle: z.string().nullable(),
  /** The portal or list that sent an enquiry on. */
  sourceName: z.string().nullable(),
  stage: z.enum(LEAD_STAGES).nullable(),
  /** What the person does not agree to any more, or agrees to again. */
  consent: z.object({ purpose: z.enum(CONSENT_PURPOSES), channel: z.enum(CONTACT_CHANNELS) }).nullable(),
});

export const leadView = leadCard.extend({
  ownerMemberId: z.uuid(),
  /** With dots in the middle until the actor asked for them. */
  phone: z.string().nullable(),
  email: z.string().nullable(),
  isContactRevealed: z.boolean(),
  /** The person withdrew all that let the agency reach them. */
  isContactWithdrawn: z.boolean(),
  consentChannels: z.array(z.enum(CONTACT_CHANNELS)),
  /** Agreed to once, and withdrawn for every purpose. */
  withdrawnChannels: z.array(z.enum(CONTACT_CHANNELS)),
  /** Leads that were merged into this one. */
  merged: z.array(mergedContact),
  /** Leads that the actor could merge into this one. */
  sameContact: z.array(sameContactLead),
  /** Why the lead went to its owner. */
  routing: z
    .object({
      strategy: z.enum(ROUTING_STRATEGIES),
      ruleName: z.string().nullable(),
      trace: z.array(routingStep),
    })
    .nullable(),
  /** Open ones first, by when they are due. */
  tasks: z.array(leadTask),
  nextAction: z.enum(NEXT_ACTIONS).nullable(),
  activities: z.array(leadActivity),
  visits: z.array(agendaItem),
});
export type LeadView = z.infer<typeof leadView>;

export const leadIdInput = z.strictObject({ leadId: z.uuid() });

/** Where somebody moves a lead; `hasLossReason` goes with it. */
export const typedStageChange = {
  stage: z.enum(TYPED_LEAD_STAGES),
  lossReason: z.enum(LOSS_REASONS).optional(),
};

type TypedStageChange = { stage: TypedLeadStage; lossReason?: LossReason | undefined };

export function hasLossReason({ stage, lossReason }: TypedStageChange): boolean {
  return !needsLossReason(stage) || lossReason !== undefined;
}

export const NO_LOSS_REASON = { message: "lead.lossReasonRequired", path: ["lossReason"] };

export const changeLeadStageInput = z
  .strictObject({ leadId: z.uuid(), version: rowVersion, ...typedStageChange })
  .refine(hasLossReason, NO_LOSS_REASON);
export type ChangeLeadStageInput = z.infer<typeof changeLeadStageInput>;

export const assignLeadInput = z.strictObject({
  leadId: z.uuid(),
  version: rowVersion,
  memberId: z.uuid(),
});
export type AssignLeadInput = z.infer<typeof assignLeadInput>;

export const addLeadNoteInput = z.strictObject({ leadId: z.uuid(), text: requiredText(2_000) });
export type AddLeadNoteInput = z.infer<typeof addLeadNoteInput>;
