import { agenciesOf, userIdOf } from "@repo/domain/access/actor";
import { notFound } from "@repo/domain/domain-error";
import { claimOf } from "@repo/domain/markets/verifiable-claims";
import { checkStated } from "@repo/domain/verification/check-stated";
import type {
  VerificationCase,
  VerificationInput,
  VerificationQueueInput,
  WaitingVerification,
} from "@repo/domain/verification/verification.schema";
import { mayJudgeVerification } from "@repo/domain/verification/verification-appeal";
import { findVerificationProblems } from "@repo/domain/verification/verification-finding";
import { WAITING_STATES } from "@repo/domain/verification/verification-state";
import { authorize } from "#access/authorize";
import type { RequestContext } from "#request-context";
import { listVerificationDecisions } from "./decisions.repository";
import { isHeldBy } from "./hold-verification";
import { listPapers } from "./papers.repository";
import { findRequest, listOthersClaiming, listRequestsIn, type VerificationRequest } from "./requests.repository";
import { toJudgedView, toRequestParts } from "./to-verification-views";

/** What waits for a moderator, or what was granted and can be revoked. */
export async function listVerifications(
  ctx: RequestContext,
  { shown }: VerificationQueueInput,
): Promise<WaitingVerification[]> {
  const states = shown === "Granted" ? (["Granted"] as const) : WAITING_STATES;
  const requests = await listRequestsIn(ctx.db, states, agenciesOf(ctx.actor));
  return requests.map((request) => {
    const { id: requestId, claim, market, region, agencyName, personName, state, submittedAt, createdAt } = request;
    const since = (submittedAt ?? createdAt).toISOString();
    const heldBy = holderOf(ctx, request);
    return { requestId, claim, market, region, agencyName, personName, state, submittedAt: since, heldBy };
  });
}

/** All that a moderator needs to decide, but for what is in the papers, which are opened one by one. */
export async function showVerificationCase(
  ctx: RequestContext,
  { requestId }: VerificationInput,
): Promise<VerificationCase> {
  const found = await findRequest(ctx.db, requestId);
  // What is not handed in is nobody else's business.
  if (!found || found.state === "Draft" || found.submittedAt === null) throw notFound("moderation");
  const request = authorize(ctx.actor, "moderation.decide", found);
  const [papers, decisions, others] = await Promise.all([
    listPapers(ctx.db, [requestId]),
    listVerificationDecisions(ctx.db, [requestId]),
    listOthersClaiming(ctx.db, request),
  ]);
  const claim = claimOf(request.market, request.claim);
  const userId = userIdOf(ctx.actor);
  return {
    ...toRequestParts(request, papers),
    agencyName: request.agencyName,
    timeZone: request.timeZone,
    findings: findVerificationProblems({
      format: claim ? checkStated(claim, request.region, request.stated) : "UnknownFormat",
      others,
      refusals: decisions.filter(({ outcome }) => outcome === "Refused").length,
    }),
    decisions: decisions.map(toJudgedView),
    heldBy: holderOf(ctx, request),
    isMine: isHeldBy(request, userId, ctx.now()),
    mayJudge: mayJudgeVerification(request.state, userId ?? "", decisions[0]),
  };
}

/** Another moderator, while the hold lasts. */
function holderOf(ctx: RequestContext, request: VerificationRequest): string | null {
  const isHeld = request.heldUntil !== null && request.heldUntil > ctx.now();
  return isHeld && request.heldByUserId !== userIdOf(ctx.actor) ? request.holderName : null;
}
