/** What somebody who offers homes can show to be true of themselves. Each market says which it knows, and by what paper. */
export const CLAIMS = ["AgentRegistration", "TaxRegistration", "BusinessIdentity", "BusinessAddress"] as const;
export type Claim = (typeof CLAIMS)[number];

/** Of whom a claim is: an agency as a whole, or one person who works there. */
export const CLAIM_SUBJECTS = ["Agency", "Agent"] as const;
export type ClaimSubject = (typeof CLAIM_SUBJECTS)[number];
