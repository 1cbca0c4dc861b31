/** What a home's history tells buyers. A hold and its end are changes of status. */
export const PROPERTY_EVENT_KINDS = [
  "Listed",
  "PriceChanged",
  "StatusChanged",
  "AgentChanged",
  "AvailabilityConfirmed",
] as const;
export type PropertyEventKind = (typeof PROPERTY_EVENT_KINDS)[number];

const HOUR_MS = 3_600_000;
/** Said more often, it is no news. */
const CONFIRMED_AGAIN_AFTER_MS = 20 * HOUR_MS;

export function isNewsToConfirm(before: Date | null, now: Date): boolean {
  return before === null || now.getTime() - before.getTime() >= CONFIRMED_AGAIN_AFTER_MS;
}
