import type { LeadView } from "@repo/domain/leads/lead.schema";
import type { LeadStage, LossReason } from "@repo/domain/leads/lead-stage";

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

const ROUTING_REASONS = { ListingAgent: "The enquiry was about a home you list." } as const;

export function routingText(rule: LeadView["routingRule"]): string {
  return rule === null ? "No reason was recorded." : ROUTING_REASONS[rule];
}

type Activity = LeadView["activities"][number];

/** The headline of one step in a lead's story. */
export function activityText({ kind, listingTitle, stage }: Activity): string {
  switch (kind) {
    case "Enquiry":
      return listingTitle ? `Asked about ${listingTitle}` : "Sent an enquiry";
    case "VisitBooked":
      return "Booked a visit";
    case "VisitCancelled":
      return "Visit cancelled";
    case "VisitCompleted":
      return "Came to the visit";
    case "StageChanged":
      return stage ? `Moved to ${STAGE_NAMES[stage]}` : "Stage changed";
    case "Note":
      return "Note";
    default:
      return kind satisfies never;
  }
}
