import { normaliseRegistration, type RegistrationFormat } from "#listings/check-registration";
import type { ClaimIssuer, VerifiableClaim } from "#markets/verifiable-claim";

/** Undefined where the market names none for the region. */
export function issuerOf({ issuers }: VerifiableClaim, region: string): ClaimIssuer | undefined {
  return issuers.find((issuer) => issuer.region === region);
}

/** As it is kept and compared: two ways of typing one number are the same. */
export function normaliseStated({ isNumber }: VerifiableClaim, typed: string): string {
  return isNumber ? normaliseRegistration(typed) : typed.trim();
}

/** Invalid: cannot be one of this issuer's. What merely looks unfamiliar is for a person to look at. */
export function checkStated(claim: VerifiableClaim, region: string, typed: string): RegistrationFormat {
  const stated = normaliseStated(claim, typed);
  if (stated === "") return "Invalid";
  if (!claim.isNumber) return "Valid";
  if (!/\d/.test(stated)) return "Invalid";
  const issuer = issuerOf(claim, region);
  if (!issuer) return "UnknownFormat";
  const { pattern, beginning, isPossible } = issuer.form;
  if (pattern.test(stated)) return isPossible === undefined || isPossible(stated) ? "Valid" : "Invalid";
  return beginning.test(stated) ? "Invalid" : "UnknownFormat";
}
