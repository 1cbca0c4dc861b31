import type { MissingTimeView, VisitView } from "@repo/domain/visits/visit.schema";

export const VISIT_STATUS_NAMES: Readonly<Record<VisitView["status"], string>> = {
  Held: "Held",
  Pending: "Waits for an answer",
  Confirmed: "Confirmed",
  Denied: "Denied",
  Expired: "Not answered in time",
  Cancelled: "Cancelled",
  Completed: "Took place",
  VisitorNoShow: "Visitor did not come",
  HostNoShow: "Host did not come",
};

const MISSING_WORDS: Readonly<Record<MissingTimeView["reason"], string>> = {
  HostBusy: "the agent has another visit",
  HostTravelling: "the agent is across town",
  HomeTaken: "the home is shown to others",
  DayFull: "no more visits are taken",
};

/** "11:00–11:30: the agent is across town". */
export function missingText({ from, until, reason }: MissingTimeView): string {
  return `${from}–${until}: ${MISSING_WORDS[reason]}`;
}

export function peopleText(partySize: number): string {
  return partySize === 1 ? "1 person" : `${partySize} people`;
}
