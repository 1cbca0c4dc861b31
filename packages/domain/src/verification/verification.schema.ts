import * as z from "zod";
import { MARKET_CODES } from "#markets/market";
import { rowVersion } from "#row-version";
import { requiredText, safeText } from "#text/safe-text";
import { CLAIM_SUBJECTS, CLAIMS } from "#verification/claim";
import { VERIFICATION_METHODS } from "#verification/facet";
import { VERIFICATION_FINDING_KINDS } from "#verification/verification-finding";
import { PAPER_KINDS } from "#verification/verification-paper";
import { VERIFICATION_OUTCOMES, VERIFICATION_RULES } from "#verification/verification-rule";
import { VERIFICATION_STATES } from "#verification/verification-state";

const claimed = {
  claim: z.enum(CLAIMS),
  market: z.enum(MARKET_CODES),
  /** Whose issuer gave the number; empty where there is one for the whole country. */
  region: z.string(),
};

export const startVerificationInput = z.strictObject({
  ...claimed,
  subject: z.enum(CLAIM_SUBJECTS),
  region: safeText(60),
  stated: requiredText(300),
});
export type StartVerificationInput = z.infer<typeof startVerificationInput>;

export const verificationInput = z.strictObject({ requestId: z.uuid() });
export type VerificationInput = z.infer<typeof verificationInput>;

export const paperInput = z.strictObject({ paperId: z.uuid() });
export type PaperInput = z.infer<typeof paperInput>;

export const appealVerificationInput = verificationInput.extend({ statement: requiredText(2_000) });
export type AppealVerificationInput = z.infer<typeof appealVerificationInput>;

/** A moderator names the version that was looked at. */
const judged = verificationInput.extend({ version: rowVersion });

export const grantVerificationInput = judged.extend({
  method: z.enum(VERIFICATION_METHODS),
  validUntil: z.iso.date(),
});
export type GrantVerificationInput = z.infer<typeof grantVerificationInput>;

/** The same for refusing what is asked and revoking what was granted. */
export const refuseVerificationInput = judged.extend({
  rule: z.enum(VERIFICATION_RULES),
  reason: safeText(2_000).min(10, { message: "decision.reasonRequired" }),
});
export type RefuseVerificationInput = z.infer<typeof refuseVerificationInput>;

const paperView = z.object({
  paperId: z.uuid(),
  kind: z.enum(PAPER_KINDS),
  fileName: z.string(),
  byteSize: z.int(),
});
export type PaperView = z.infer<typeof paperView>;

const decisionView = z.object({
  outcome: z.enum(VERIFICATION_OUTCOMES),
  method: z.enum(VERIFICATION_METHODS).nullable(),
  validUntil: z.iso.date().nullable(),
  rule: z.enum(VERIFICATION_RULES).nullable(),
  reason: z.string(),
  decidedAt: z.iso.datetime(),
});
export type VerificationDecisionView = z.infer<typeof decisionView>;

const requestParts = {
  ...claimed,
  requestId: z.uuid(),
  version: z.int(),
  /** Null for what the agency claims of itself. */
  personName: z.string().nullable(),
  stated: z.string(),
  state: z.enum(VERIFICATION_STATES),
  papers: z.array(paperView),
  appealStatement: z.string().nullable(),
};

/** As whoever asked for it reads it. */
const ownVerification = z.object({
  ...requestParts,
  /** Papers of a person are read by that person alone. */
  mayReadPapers: z.boolean(),
  decision: decisionView.nullable(),
  canAppeal: z.boolean(),
});
export type OwnVerification = z.infer<typeof ownVerification>;

export const ownVerifications = z.object({
  agencyName: z.string(),
  mayActForAgency: z.boolean(),
  requests: z.array(ownVerification),
});
export type OwnVerifications = z.infer<typeof ownVerifications>;

/** The same name stands in the page's address. */
export const VERIFICATION_LISTS = ["Waiting", "Granted"] as const;
export const verificationQueueInput = z.strictObject({ shown: z.enum(VERIFICATION_LISTS) });
export type VerificationQueueInput = z.infer<typeof verificationQueueInput>;

export const waitingVerification = z.object({
  ...claimed,
  requestId: z.uuid(),
  agencyName: z.string(),
  personName: z.string().nullable(),
  state: z.enum(VERIFICATION_STATES),
  submittedAt: z.iso.datetime(),
  /** Another moderator who looks at it now. */
  heldBy: z.string().nullable(),
});
export type WaitingVerification = z.infer<typeof waitingVerification>;

/** As a moderator sees it. */
export const verificationCase = z.object({
  ...requestParts,
  agencyName: z.string(),
  timeZone: z.string(),
  findings: z.array(
    z.object({ kind: z.enum(VERIFICATION_FINDING_KINDS), isSerious: z.boolean(), agencyName: z.string() }),
  ),
  decisions: z.array(decisionView.extend({ moderatorName: z.string() })),
  heldBy: z.string().nullable(),
  /** Papers are opened and the case is decided by whoever holds it. */
  isMine: z.boolean(),
  /** An appeal is for another moderator than the first. */
  mayJudge: z.boolean(),
});
export type VerificationCase = z.infer<typeof verificationCase>;

export const verificationClaim = z.object({ isMine: z.boolean() });

/** What buyers read of a claim that was found to be true. */
export const facetView = z.object({
  ...claimed,
  subject: z.enum(CLAIM_SUBJECTS),
  publicNumber: z.string().nullable(),
  method: z.enum(VERIFICATION_METHODS),
  verifiedAt: z.iso.datetime(),
  validUntil: z.iso.date(),
});
export type FacetView = z.infer<typeof facetView>;
