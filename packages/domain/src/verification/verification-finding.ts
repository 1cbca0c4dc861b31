import type { RegistrationFormat } from "#listings/check-registration";

export const VERIFICATION_FINDING_KINDS = ["UnknownFormat", "UsedByAnother", "RefusedBefore"] as const;
export type VerificationFindingKind = (typeof VERIFICATION_FINDING_KINDS)[number];

/** A hint for the moderator; nothing is decided by it. */
export type VerificationFinding = { kind: VerificationFindingKind; isSerious: boolean; agencyName: string };

export type VerificationFacts = {
  format: RegistrationFormat;
  /** Others who claim the same, by name; with the ones that it was granted to. */
  others: readonly { agencyName: string; isGranted: boolean }[];
  /** How often the same claim of the same agency was refused. */
  refusals: number;
};

/** Gravest first. */
export function findVerificationProblems({ format, others, refusals }: VerificationFacts): VerificationFinding[] {
  const used = others.map(({ agencyName, isGranted }) => ({
    kind: "UsedByAnother" as const,
    isSerious: isGranted,
    agencyName,
  }));
  return [
    ...used.toSorted((one, other) => Number(other.isSerious) - Number(one.isSerious)),
    ...(refusals > 0 ? [{ kind: "RefusedBefore" as const, isSerious: false, agencyName: "" }] : []),
    ...(format === "Valid" ? [] : [{ kind: "UnknownFormat" as const, isSerious: false, agencyName: "" }]),
  ];
}
