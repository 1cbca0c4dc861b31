import { isOpenLead, type LeadStage } from "#leads/lead-stage";

/** What would bring a lead further, the first that applies. */
export const NEXT_ACTIONS = ["Answer", "DoTask", "AskAfterVisit", "OfferVisit", "FollowUp"] as const;
export type NextAction = (typeof NEXT_ACTIONS)[number];

type Facts = {
  stage: LeadStage;
  isAnswered: boolean;
  /** When open tasks are due. */
  tasksDueAt: readonly Date[];
  hasVisitAhead: boolean;
  lastActivityAt: Date;
};

const DAY_MS = 86_400_000;
/** A lead that nobody touched for as long is going cold. */
const QUIET_DAYS = 3;

/** Null when the lead is closed, or when all that is due is planned. */
export function nextAction(facts: Facts, now: Date): NextAction | null {
  if (!isOpenLead(facts.stage)) return null;
  if (!facts.isAnswered && facts.stage === "New") return "Answer";
  if (facts.tasksDueAt.some((dueAt) => dueAt <= now)) return "DoTask";
  if (facts.stage === "VisitDone") return "AskAfterVisit";
  if (facts.tasksDueAt.length > 0 || facts.hasVisitAhead) return null;
  if (facts.stage === "Contacted" || facts.stage === "Qualified") return "OfferVisit";
  return now.getTime() - facts.lastActivityAt.getTime() > QUIET_DAYS * DAY_MS ? "FollowUp" : null;
}
