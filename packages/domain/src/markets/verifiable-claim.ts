import type { Claim, ClaimSubject } from "#verification/claim";

/** How an issuer writes its numbers, in upper case without blanks. */
export type NumberForm = {
  pattern: RegExp;
  /** By which a number is known to be meant for this issuer, right or wrong. */
  beginning: RegExp;
  example: string;
  /** What a pattern cannot say, such as a check digit. */
  isPossible?: (number: string) => boolean;
};

/** Who gives out a number; of a whole country where `region` is empty. */
export type ClaimIssuer = { region: string; name: string; form: NumberForm };

/** A claim as one country knows it, in words that a page shows. */
export type VerifiableClaim = {
  claim: Claim;
  label: string;
  /** The paper that shows it. */
  paper: string;
  /** What is claimed: a number, or an address. */
  statedLabel: string;
  isNumber: boolean;
  /** Whether buyers read what was claimed, as with a register that is public itself. */
  isStatedPublic: boolean;
  subjects: readonly ClaimSubject[];
  issuers: readonly ClaimIssuer[];
};
