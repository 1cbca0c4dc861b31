import type { VisitPolicy } from "@repo/domain/visits/listing-visit-policy";
import type { TimeRange } from "@repo/domain/visits/time-range";

const HOUR_MS = 3_600_000;

/** Until when a host may answer a request: as long as the policy says, and never beyond the visit's start. */
export function decisionTime({ startsAt }: TimeRange, { confirmWithinHours }: VisitPolicy, now: Date): Date {
  return new Date(Math.min(startsAt.getTime(), now.getTime() + confirmWithinHours * HOUR_MS));
}
