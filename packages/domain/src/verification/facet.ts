import { addDays, instantAt, localDateOf } from "#time/wall-clock";

/** How a claim was checked, from what somebody handed in to what its issuer says. */
export const VERIFICATION_METHODS = ["DocumentSeen", "RegistryChecked", "IssuerAsked"] as const;
export type VerificationMethod = (typeof VERIFICATION_METHODS)[number];

/** The longest that registers give a number for. */
const MOST_VALID_YEARS = 5;
const DAYS_A_YEAR = 366;
/** Long enough for an issuer to renew what it gave. */
export const REMINDED_DAYS = 30;

/** Whether a facet may be given until the end of that day, as the agency's clock has it. */
export function isPossibleEnd(validUntil: string, now: Date, timeZone: string): boolean {
  const today = localDateOf(now, timeZone);
  return validUntil > today && validUntil <= addDays(today, MOST_VALID_YEARS * DAYS_A_YEAR);
}

/** When the last day that a facet counts is over for the agency. */
export function endOfFacet(validUntil: string, timeZone: string): Date {
  return instantAt(addDays(validUntil, 1), "00:00", timeZone, "begin");
}

type Lasting = { endsAt: Date; endedAt: Date | null };

/** Whether buyers are shown it, also when nobody has noted its end yet. */
export function isFacetLive({ endsAt, endedAt }: Lasting, now: Date): boolean {
  return endedAt === null && endsAt > now;
}
