export const LEAD_STAGES = [
  "New",
  "Assigned",
  "Contacted",
  "Qualified",
  "VisitScheduled",
  "VisitDone",
  "Negotiating",
  "Won",
  "Nurture",
  "Lost",
  "Unqualified",
] as const;
export type LeadStage = (typeof LEAD_STAGES)[number];

/** Stages in which a repeat enquiry joins the same lead. */
export const OPEN_LEAD_STAGES = [
  "New",
  "Assigned",
  "Contacted",
  "Qualified",
  "VisitScheduled",
  "VisitDone",
  "Negotiating",
  "Nurture",
] as const satisfies readonly LeadStage[];

/** From which no way leads back. */
export const CLOSED_FOR_GOOD = ["Won", "Unqualified"] as const satisfies readonly LeadStage[];

/** A person may move a lead between these; the visit stages follow from visits and are never typed. */
export const TYPED_LEAD_STAGES = [
  "Contacted",
  "Qualified",
  "Negotiating",
  "Won",
  "Nurture",
  "Lost",
  "Unqualified",
] as const;
export type TypedLeadStage = (typeof TYPED_LEAD_STAGES)[number];

export const LOSS_REASONS = [
  "NotAnswering",
  "InvalidNumber",
  "BudgetMismatch",
  "LocationMismatch",
  "BoughtElsewhere",
  "NotInterested",
] as const;
export type LossReason = (typeof LOSS_REASONS)[number];

const ORDER: Readonly<Partial<Record<LeadStage, number>>> = {
  New: 0,
  Assigned: 1,
  Contacted: 2,
  Qualified: 3,
  VisitScheduled: 4,
  VisitDone: 5,
  Negotiating: 6,
  Won: 7,
};

export function isOpenLead(stage: LeadStage): boolean {
  return OPEN_LEAD_STAGES.some((open) => open === stage);
}

export function needsLossReason(stage: LeadStage): boolean {
  return stage === "Lost" || stage === "Unqualified";
}

/** The stages a person may choose next: forward along the pipeline, aside from any open stage, or a reopening. */
export function nextTypedStages(current: LeadStage): readonly TypedLeadStage[] {
  if (current === "Lost" || current === "Nurture")
    return TYPED_LEAD_STAGES.filter((stage) => stage !== current && stage !== "Won");
  const order = ORDER[current];
  if (order === undefined || current === "Won") return [];
  return TYPED_LEAD_STAGES.filter((stage) => (ORDER[stage] ?? Number.POSITIVE_INFINITY) > order);
}

/** The stage a lead has once a visit is booked: later stages are kept. */
export function stageAfterVisitBooked(current: LeadStage): LeadStage {
  const order = ORDER[current];
  return order === undefined || order < 4 ? "VisitScheduled" : current;
}

/** The stage a lead has once the visitor came: later stages are kept. */
export function stageAfterVisitCompleted(current: LeadStage): LeadStage {
  return current === "VisitScheduled" ? "VisitDone" : current;
}
