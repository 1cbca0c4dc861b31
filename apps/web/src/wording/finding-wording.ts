import type { Finding, FindingKind } from "@repo/domain/moderation/finding";

const MISSING: Readonly<Record<string, string>> = {
  photos: "There are no photos.",
  area: "The area on which homes are compared is missing.",
  bathroomsTotal: "The number of bathrooms is missing.",
  entryLevel: "The floor of the apartment is missing.",
};
const CONTRADICTIONS: Readonly<Record<string, string>> = {
  areas: "An inner area is larger than the one around it.",
  area: "The area is too small for this many bedrooms.",
};
const CONTACTS: Readonly<Record<string, string>> = {
  Phone: "a phone number",
  Email: "an e-mail address",
  Link: "a link",
};

const WORDS: Readonly<Record<FindingKind, (evidence: Finding["evidence"]) => string>> = {
  MissingFact: ({ fact }) => MISSING[String(fact)] ?? "A fact is missing.",
  ContradictoryFacts: ({ fact, said, entered }) =>
    CONTRADICTIONS[String(fact)] ?? `The text says ${said} bedrooms, the facts say ${entered}.`,
  ContactInText: ({ contact }) => `The text holds ${CONTACTS[String(contact)] ?? "contact details"}.`,
  BannedWords: ({ words }) => `The text says "${words}".`,
  PriceOutlier: ({ percent, compared }) =>
    `The price per area is ${percent} % of the usual one, by ${compared} like homes in the locality.`,
  PinFarFromLocality: ({ kilometres }) => `The pin is ${kilometres} km outside the locality.`,
  RegistrationMalformed: () => "The registration number does not look like one.",
  RegistrationUsedElsewhere: ({ homes }) => `The registration number is also on ${homes} in other localities.`,
  SimilarText: ({ title, percent }) => `The text is ${percent} % the same as that of "${title}".`,
  BurstPosting: ({ homes }) => `The agent handed in ${homes} listings within an hour.`,
};

/** What a check found, in words that the agent can act on. */
export const findingText = ({ kind, evidence }: Finding): string => WORDS[kind](evidence);
