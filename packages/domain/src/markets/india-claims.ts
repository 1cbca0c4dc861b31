import { GST_NUMBER, PERMANENT_ACCOUNT_NUMBER } from "#markets/india-business-numbers";
import type { ClaimIssuer, VerifiableClaim } from "#markets/verifiable-claim";

/** How the states' regulators write the numbers of agents, as against those of projects. */
const AGENT_REGISTERS: readonly ClaimIssuer[] = [
  {
    region: "Maharashtra",
    name: "MahaRERA",
    form: { pattern: /^A\d{11}$/, beginning: /^[AP]\d/, example: "A51800012345" },
  },
  {
    region: "Karnataka",
    name: "Karnataka RERA",
    form: {
      pattern: /^PRM\/KA\/RERA\/\d{4}\/\d{3}\/AG\/(\d{6}|\d{2}\/\d{2}\/\d{2})\/\d{6}$/,
      beginning: /^PRM\/KA/,
      example: "PRM/KA/RERA/1251/446/AG/180524/000837",
    },
  },
  {
    region: "Uttar Pradesh",
    name: "UP RERA",
    form: { pattern: /^UPRERAAGT\d{3,6}(\/\d{2}\/\d{4})?$/, beginning: /^UPRERA/, example: "UPRERAAGT10234" },
  },
  {
    region: "Haryana",
    name: "Haryana RERA",
    form: {
      pattern: /^((HRERA|RERA)-[A-Z]{3}-REA-\d{1,4}-\d{4}|(RC\/)?HARERA\/[A-Z]{3}\/[\dA-Z/]+)$/,
      beginning: /^((HRERA|RERA)-[A-Z]{3}|(RC\/)?HARERA)/,
      example: "HRERA-PKL-REA-123-2019",
    },
  },
  {
    region: "Telangana",
    name: "Telangana RERA",
    form: { pattern: /^A\d{11}$/, beginning: /^[AP]\d/, example: "A02400001234" },
  },
  {
    region: "Tamil Nadu",
    name: "TNRERA",
    form: { pattern: /^TN\/AGENT\/\d{1,4}\/\d{4}$/, beginning: /^TN\//, example: "TN/AGENT/0123/2023" },
  },
];

export const INDIAN_CLAIMS: readonly VerifiableClaim[] = [
  {
    claim: "AgentRegistration",
    label: "RERA agent registration",
    paper: "RERA certificate of registration as an agent",
    statedLabel: "RERA number",
    isNumber: true,
    isStatedPublic: true,
    subjects: ["Agency", "Agent"],
    issuers: AGENT_REGISTERS,
  },
  {
    claim: "TaxRegistration",
    label: "GST registration",
    paper: "GST registration certificate",
    statedLabel: "GST number",
    isNumber: true,
    isStatedPublic: false,
    subjects: ["Agency"],
    issuers: [{ region: "", name: "GST", form: GST_NUMBER }],
  },
  {
    claim: "BusinessIdentity",
    label: "PAN of the business",
    paper: "PAN card of the business",
    statedLabel: "PAN",
    isNumber: true,
    isStatedPublic: false,
    subjects: ["Agency"],
    issuers: [{ region: "", name: "Income Tax Department", form: PERMANENT_ACCOUNT_NUMBER }],
  },
  {
    claim: "BusinessAddress",
    label: "Office address",
    paper: "A bill or rent agreement of the last three months",
    statedLabel: "Address, as the paper says it",
    isNumber: false,
    isStatedPublic: false,
    subjects: ["Agency"],
    issuers: [],
  },
];
