import { membershipIn } from "@repo/domain/access/actor";
import { can } from "@repo/domain/access/permissions";
import type { OwnVerifications } from "@repo/domain/verification/verification.schema";
import { canAppealVerification } from "@repo/domain/verification/verification-appeal";
import { ownMembership } from "#identity/own-membership";
import { showMe } from "#identity/show-me";
import type { RequestContext } from "#request-context";
import { listVerificationDecisions } from "./decisions.repository";
import { listPapers } from "./papers.repository";
import { listRequestsOf } from "./requests.repository";
import { toDecisionView, toRequestParts } from "./to-verification-views";

/** An agent's own requests; for managers those of the agency and its people. */
export async function listOwnVerifications(ctx: RequestContext): Promise<OwnVerifications> {
  const { agencyId, memberId } = await ownMembership(ctx);
  const isManager = membershipIn(ctx.actor, agencyId)?.role === "Manager";
  const requests = await listRequestsOf(ctx.db, agencyId, isManager ? undefined : memberId);
  const ids = requests.map(({ id }) => id);
  const [papers, decisions, me] = await Promise.all([
    listPapers(ctx.db, ids),
    listVerificationDecisions(ctx.db, ids),
    showMe(ctx),
  ]);
  return {
    agencyName: me?.memberships.find((membership) => membership.agencyId === agencyId)?.agencyName ?? "",
    mayActForAgency: isManager,
    requests: requests.map((request) => {
      const latest = decisions.find(({ requestId }) => requestId === request.id);
      return {
        ...toRequestParts(request, papers),
        mayReadPapers: can(ctx.actor, "verificationPaper.read", request),
        decision: latest ? toDecisionView(latest) : null,
        canAppeal: canAppealVerification(request.state, latest, ctx.now()),
      };
    }),
  };
}
