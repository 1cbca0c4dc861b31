import type { VerifiableClaim } from "#markets/verifiable-claim";

/** States write licence numbers in too many ways to tell a wrong one. */
export const AMERICAN_CLAIMS: readonly VerifiableClaim[] = [
  {
    claim: "AgentRegistration",
    label: "Real-estate licence",
    paper: "Licence of the state",
    statedLabel: "Licence number, with the state",
    isNumber: true,
    isStatedPublic: true,
    subjects: ["Agency", "Agent"],
    issuers: [],
  },
  {
    claim: "TaxRegistration",
    label: "Employer identification number",
    paper: "Letter of the IRS that names the number",
    statedLabel: "EIN",
    isNumber: true,
    isStatedPublic: false,
    subjects: ["Agency"],
    issuers: [
      { region: "", name: "IRS", form: { pattern: /^\d{2}-?\d{7}$/, beginning: /^\d/, example: "12-3456789" } },
    ],
  },
  {
    claim: "BusinessAddress",
    label: "Office address",
    paper: "A utility bill or lease of the last three months",
    statedLabel: "Address, as the paper says it",
    isNumber: false,
    isStatedPublic: false,
    subjects: ["Agency"],
    issuers: [],
  },
];
