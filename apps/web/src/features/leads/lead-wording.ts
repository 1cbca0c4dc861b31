import type { ConsentPurpose } from "@repo/domain/leads/consent";
import type { LeadView } from "@repo/domain/leads/lead.schema";
import type { LeadStage, LossReason } from "@repo/domain/leads/lead-stage";
import type { RoutingStep, RoutingStrategy } from "@repo/domain/leads/routing-rule";
import { CHANNEL_NAMES } from "#wording/consent-wording";

export const STAGE_NAMES: Readonly<Record<LeadStage, string>> = {
  New: "New",
  Assigned: "Assigned",
  Contacted: "Contacted",
  Qualified: "Qualified",
  VisitScheduled: "Visit scheduled",
  VisitDone: "Visited",
  Negotiating: "Negotiating",
  Won: "Won",
  Nurture: "Later",
  Lost: "Lost",
  Unqualified: "Not a buyer",
};

export const LOSS_REASON_NAMES: Readonly<Record<LossReason, string>> = {
  NotAnswering: "Does not answer",
  InvalidNumber: "Number is wrong",
  BudgetMismatch: "Budget does not fit",
  LocationMismatch: "Location does not fit",
  BoughtElsewhere: "Bought or rented elsewhere",
  NotInterested: "Not interested any more",
};

const ROUTING_REASONS: Readonly<Record<RoutingStrategy, string>> = {
  ListingAgent: "It is about a home you list",
  Member: "The rule names you",
  RoundRobin: "It was your turn in the team",
  Weighted: "It was your turn by the team's shares",
  FirstToClaim: "The first of the team to claim it gets it; it is yours",
  LeastBusy: "The home's agent takes no new leads now, and you got the fewest lately",
  Reassigned: "It was handed to you",
};

/** Why a lead went to its owner, in one sentence. */
export function routingText({ strategy, ruleName }: { strategy: RoutingStrategy; ruleName: string | null }): string {
  const reason = ROUTING_REASONS[strategy];
  return ruleName === null ? `${reason}.` : `${reason}, by the rule “${ruleName}”.`;
}

const FAILED_PARTS: Readonly<Record<NonNullable<RoutingStep["failedOn"]>, string>> = {
  listing: "another home",
  locality: "another locality",
  type: "another kind of home",
  intent: "not this kind of deal",
  price: "outside its prices",
  hours: "outside its hours",
};

/** One step of the way to the decision. */
export function routingStepText({ outcome, failedOn }: RoutingStep): string {
  switch (outcome) {
    case "Off":
      return "is switched off";
    case "DoesNotApply":
      return `does not apply: ${failedOn === null ? "something else" : FAILED_PARTS[failedOn]}`;
    case "NobodyFree":
      return "applies, but nobody in it was free";
    case "Chosen":
      return "decided";
  }
}

type Activity = LeadView["activities"][number];

const ACTIVITY_NAMES: Readonly<Record<Exclude<Activity["kind"], "Enquiry" | "StageChanged">, string>> = {
  ConsentWithdrawn: "Withdrew their consent",
  ConsentRestored: "Agreed again",
  VisitBooked: "Booked a visit",
  VisitCancelled: "Visit cancelled",
  VisitCompleted: "Came to the visit",
  HandedOver: "Handed over",
  Claimed: "Claimed",
  Late: "The promised answer is overdue",
  TaskDone: "Follow-up done",
  Merged: "Merged with another lead of the same person",
  Unmerged: "Taken apart again",
  ContactRevealed: "Looked at the contact",
  Note: "Note",
};

const CONSENT_SUBJECTS: Readonly<Record<ConsentPurpose, string>> = {
  AnswerEnquiry: "about their question",
  ArrangeVisit: "about their visit",
};

/** What the person took back or gave again, for whoever works the lead. */
export function consentText({ purpose, channel }: NonNullable<Activity["consent"]>): string {
  return `${CHANNEL_NAMES[channel]} ${CONSENT_SUBJECTS[purpose]}`;
}

/** Which ways of reaching the person are open no more, in one sentence. */
export function withdrawnText(channels: LeadView["withdrawnChannels"]): string {
  return `Consent withdrawn: ${channels.map((channel) => CHANNEL_NAMES[channel].toLowerCase()).join(", ")}.`;
}

/** The headline of one step in a lead's story. */
export function activityText({ kind, listingTitle, sourceName, stage }: Activity): string {
  if (kind === "Enquiry")
    return [listingTitle ? `Asked about ${listingTitle}` : "Sent an enquiry", sourceName].filter(Boolean).join(", by ");
  if (kind === "StageChanged") return stage ? `Moved to ${STAGE_NAMES[stage]}` : "Stage changed";
  return ACTIVITY_NAMES[kind];
}
