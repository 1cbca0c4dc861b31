/** RESO's closed set of market statuses. */
export const STANDARD_STATUSES = [
  "Incomplete",
  "ComingSoon",
  "Active",
  "ActiveUnderContract",
  "Pending",
  "Hold",
  "Withdrawn",
  "Expired",
  "Canceled",
  "Closed",
] as const;
export type StandardStatus = (typeof STANDARD_STATUSES)[number];

const NEXT_STATUSES: Readonly<Record<StandardStatus, readonly StandardStatus[]>> = {
  Incomplete: ["ComingSoon", "Active"],
  ComingSoon: ["Active", "Withdrawn", "Canceled"],
  Active: ["ActiveUnderContract", "Pending", "Hold", "Withdrawn", "Expired", "Closed", "Canceled"],
  ActiveUnderContract: ["Active", "Pending", "Closed", "Withdrawn"],
  Pending: ["Active", "Closed"],
  Hold: ["Active", "Withdrawn", "Expired"],
  Withdrawn: ["Active", "Expired", "Canceled"],
  Expired: [],
  Canceled: [],
  Closed: [],
};

/** From which no way leads on. */
export const TERMINAL_STATUSES = STANDARD_STATUSES.filter((status) => NEXT_STATUSES[status].length === 0);

/** Its listing is over for good, so a new one of the same home begins. */
export function canBeOfferedAgain(status: StandardStatus): boolean {
  return TERMINAL_STATUSES.includes(status);
}

export function nextStandardStatuses(current: StandardStatus): readonly StandardStatus[] {
  return NEXT_STATUSES[current];
}

export function canBecomeStandardStatus(current: StandardStatus, next: StandardStatus): boolean {
  return NEXT_STATUSES[current].includes(next);
}
