import type { MarketCode } from "@repo/domain/markets/market";
import { claimOf } from "@repo/domain/markets/verifiable-claims";
import type { Claim } from "@repo/domain/verification/claim";
import type { VerificationMethod } from "@repo/domain/verification/facet";
import type { FacetView, VerificationCase } from "@repo/domain/verification/verification.schema";
import type { VerificationState } from "@repo/domain/verification/verification-state";
import { calendarDateText, dayText } from "#wording/time-wording";

export const VERIFICATION_STATE_NAMES: Readonly<Record<VerificationState, string>> = {
  Draft: "Not handed in yet",
  Submitted: "Waits for a moderator",
  InReview: "A moderator looks at it",
  Granted: "Verified",
  Refused: "Not verified",
  Appealed: "Appeal waits for another moderator",
  Revoked: "Taken back by a moderator",
  Expired: "Expired",
  Withdrawn: "Withdrawn",
};

export const METHOD_NAMES: Readonly<Record<VerificationMethod, string>> = {
  DocumentSeen: "Paper seen",
  RegistryChecked: "Register checked",
  IssuerAsked: "Issuer asked",
};

const METHOD_TEXTS: Readonly<Record<VerificationMethod, string>> = {
  DocumentSeen: "paper seen by a moderator",
  RegistryChecked: "checked in the register",
  IssuerAsked: "confirmed by its issuer",
};

/** "RERA agent registration, Maharashtra" as its market calls it. */
export function claimText({ market, claim, region }: { market: MarketCode; claim: Claim; region: string }): string {
  const label = claimOf(market, claim)?.label ?? claim;
  return region === "" ? label : `${label}, ${region}`;
}

/** What was verified, how and when, and until when it counts: "… checked in the register on 3 Nov 2026, valid until 30 Jun 2027". */
export function facetText(facet: FacetView, timeZone: string): string {
  const { publicNumber, method, verifiedAt, validUntil } = facet;
  const number = publicNumber === null ? "" : ` (${publicNumber})`;
  const how = `${METHOD_TEXTS[method]} on ${dayText(verifiedAt, timeZone)}`;
  return `${claimText(facet)}${number}: ${how}, valid until ${calendarDateText(validUntil)}`;
}

export function verificationFindingText({ kind, agencyName }: VerificationCase["findings"][number]): string {
  if (kind === "UsedByAnother") return `${agencyName} claims the same.`;
  return kind === "RefusedBefore"
    ? "This was refused before."
    : "The number does not look like one of this issuer. It may still be right.";
}

const KILOBYTE = 1024;

export function sizeText(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / KILOBYTE));
  return kilobytes < KILOBYTE ? `${kilobytes} KB` : `${(kilobytes / KILOBYTE).toFixed(1)} MB`;
}
