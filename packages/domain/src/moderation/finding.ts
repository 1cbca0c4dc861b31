import * as z from "zod";

export const FINDING_KINDS = [
  "MissingFact",
  "ContradictoryFacts",
  "ContactInText",
  "BannedWords",
  "PriceOutlier",
  "PinFarFromLocality",
  "RegistrationMalformed",
  "RegistrationUsedElsewhere",
  "SimilarText",
  "BurstPosting",
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** What a check found is a hint for a person; nothing is decided by it. */
export const FINDING_SEVERITIES = ["Notice", "Warning", "Serious"] as const;

export const finding = z.object({
  kind: z.enum(FINDING_KINDS),
  severity: z.enum(FINDING_SEVERITIES),
  /** Values that the words of this kind name, such as `{ ratio: 0.3 }`. */
  evidence: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Finding = z.infer<typeof finding>;
