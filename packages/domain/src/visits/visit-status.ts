export const VISIT_STATUSES = [
  "Held",
  "Pending",
  "Confirmed",
  "Denied",
  "Expired",
  "Cancelled",
  "Completed",
  "VisitorNoShow",
  "HostNoShow",
] as const;
/** Who ended a visit. */
export const VISIT_SIDES = ["Visitor", "Host", "Platform"] as const;
export type VisitSide = (typeof VISIT_SIDES)[number];

export type VisitStatus = (typeof VISIT_STATUSES)[number];

/** Statuses that keep their time blocked for everybody else. */
export const LIVE_VISIT_STATUSES = ["Held", "Pending", "Confirmed"] as const satisfies readonly VisitStatus[];

export function isLive(status: VisitStatus): boolean {
  return LIVE_VISIT_STATUSES.some((live) => live === status);
}

const NEXT_STATUSES: Readonly<Record<VisitStatus, readonly VisitStatus[]>> = {
  Held: ["Pending", "Confirmed", "Expired", "Cancelled"],
  Pending: ["Confirmed", "Denied", "Expired", "Cancelled"],
  Confirmed: ["Cancelled", "Completed", "VisitorNoShow", "HostNoShow"],
  Denied: [],
  Expired: [],
  Cancelled: [],
  Completed: [],
  VisitorNoShow: [],
  HostNoShow: [],
};

export function canBecome(current: VisitStatus, next: VisitStatus): boolean {
  return NEXT_STATUSES[current].includes(next);
}
