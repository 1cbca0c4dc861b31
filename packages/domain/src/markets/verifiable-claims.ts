import { INDIAN_CLAIMS } from "#markets/india-claims";
import type { MarketCode } from "#markets/market";
import { AMERICAN_CLAIMS } from "#markets/united-states-claims";
import type { VerifiableClaim } from "#markets/verifiable-claim";
import type { Claim, ClaimSubject } from "#verification/claim";

/** A table of its own rather than a part of each market, which every search page loads. */
const CLAIMS_OF: Readonly<Record<MarketCode, readonly VerifiableClaim[]>> = {
  IN: INDIAN_CLAIMS,
  US: AMERICAN_CLAIMS,
};

export function claimsFor(market: MarketCode, subject: ClaimSubject): VerifiableClaim[] {
  return CLAIMS_OF[market].filter(({ subjects }) => subjects.includes(subject));
}

export function claimOf(market: MarketCode, claim: Claim): VerifiableClaim | undefined {
  return CLAIMS_OF[market].find((known) => known.claim === claim);
}
