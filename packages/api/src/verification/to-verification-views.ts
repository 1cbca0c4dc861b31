import type {
  FacetView,
  PaperView,
  VerificationCase,
  VerificationDecisionView,
} from "@repo/domain/verification/verification.schema";
import type { FoundDecision } from "./decisions.repository";
import type { FacetRow } from "./facets.repository";
import type { VerificationRequest } from "./requests.repository";

type FoundPaper = PaperView & { requestId: string };

/** What whoever asks and whoever judges both read. */
export function toRequestParts(request: VerificationRequest, papers: readonly FoundPaper[]) {
  const { id: requestId, claim, market, region, version, personName, stated, state, appealStatement } = request;
  return {
    requestId,
    claim,
    market,
    region,
    version,
    personName,
    stated,
    state,
    appealStatement,
    papers: papers
      .filter((paper) => paper.requestId === requestId)
      .map(({ paperId, kind, fileName, byteSize }) => ({ paperId, kind, fileName, byteSize })),
  };
}

export function toDecisionView(decision: FoundDecision): VerificationDecisionView {
  const { outcome, method, validUntil, rule, reason, decidedAt } = decision;
  return { outcome, method, validUntil, rule, reason, decidedAt: decidedAt.toISOString() };
}

export function toJudgedView(decision: FoundDecision): VerificationCase["decisions"][number] {
  return { ...toDecisionView(decision), moderatorName: decision.moderatorName };
}

export function toFacetView(facet: FacetRow): FacetView {
  const { claim, market, region, memberId, publicNumber, method, verifiedAt, validUntil } = facet;
  const subject = memberId === null ? "Agency" : "Agent";
  return { claim, market, region, subject, publicNumber, method, verifiedAt: verifiedAt.toISOString(), validUntil };
}
