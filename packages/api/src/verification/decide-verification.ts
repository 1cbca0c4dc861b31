import type { Transaction } from "@repo/db/client";
import { DomainError, invalidField, notFound } from "@repo/domain/domain-error";
import { claimOf } from "@repo/domain/markets/verifiable-claims";
import { endOfFacet, isPossibleEnd } from "@repo/domain/verification/facet";
import type { GrantVerificationInput, RefuseVerificationInput } from "@repo/domain/verification/verification.schema";
import { mayJudgeVerification } from "@repo/domain/verification/verification-appeal";
import { stateAfter, type VerificationStep } from "@repo/domain/verification/verification-state";
import { type Authorized, authorize } from "#access/authorize";
import { recordAudit } from "#audit/record-audit";
import { requireUserId } from "#identity/require-user-id";
import { enqueueMessage } from "#messages/enqueue-message";
import { inTransaction, type RequestContext } from "#request-context";
import { insertDecision, listVerificationDecisions } from "./decisions.repository";
import { endFacetOf, replaceFacet } from "./facets.repository";
import { isHeldBy } from "./hold-verification";
import { changeRequest, lockRequest, type VerificationRequest } from "./requests.repository";

type Judged = Authorized<"moderation.decide", VerificationRequest>;
type NewDecision = Parameters<typeof insertDecision>[2];
type Said = Pick<NewDecision, "outcome" | "method" | "validUntil" | "rule" | "reason">;
type Step = {
  requestId: string;
  version: number;
  step: VerificationStep;
  said: Said;
};

/** Buyers read of it from the next look on, until its last day is over. */
export function grantVerification(ctx: RequestContext, input: GrantVerificationInput): Promise<void> {
  const { method, validUntil, ...looked } = input;
  const said = { outcome: "Granted", method, validUntil, rule: null, reason: "" } as const;
  return decide(ctx, { ...looked, step: "grant", said }, async (tx, request) => {
    const { timeZone } = request;
    if (!isPossibleEnd(validUntil, ctx.now(), timeZone)) throw invalidField("validUntil", "verification.wrongEnd");
    const isStatedPublic = claimOf(request.market, request.claim)?.isStatedPublic === true;
    await replaceFacet(tx, request, {
      publicNumber: isStatedPublic ? request.stated : null,
      method,
      verifiedByUserId: requireUserId(ctx),
      verifiedAt: ctx.now(),
      validUntil,
      endsAt: endOfFacet(validUntil, timeZone),
    });
  });
}

/** With a rule, a reason and a way to answer, all of which the letter says. */
export function refuseVerification(ctx: RequestContext, input: RefuseVerificationInput): Promise<void> {
  const { rule, reason, ...looked } = input;
  const said = { outcome: "Refused", method: null, validUntil: null, rule, reason } as const;
  return decide(ctx, { ...looked, step: "refuse", said }, async () => {});
}

/** Takes back what was granted; buyers do not read of it any more. */
export function revokeVerification(ctx: RequestContext, input: RefuseVerificationInput): Promise<void> {
  const { rule, reason, ...looked } = input;
  const said = { outcome: "Revoked", method: null, validUntil: null, rule, reason } as const;
  return decide(ctx, { ...looked, step: "revoke", said }, (tx, request) => endFacetOf(tx, request, ctx.now()));
}

async function decide(
  ctx: RequestContext,
  { requestId, version, step, said }: Step,
  change: (tx: Transaction, request: Judged) => Promise<void>,
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const found = await lockRequest(tx, requestId);
    if (!found) throw notFound("moderation");
    const request = authorize(ctx.actor, "moderation.decide", found);
    const moderatorUserId = requireUserId(ctx);
    const state = stateAfter(request.state, step);
    if (state === undefined || request.version !== version)
      throw new DomainError("conflict", "verification.changedSince");
    const [latest] = await listVerificationDecisions(tx, [requestId]);
    if (!mayJudgeVerification(request.state, moderatorUserId, latest))
      throw new DomainError("invalidState", "appeal.otherModerator");
    if (!isHeldBy(request, moderatorUserId, ctx.now())) throw new DomainError("invalidState", "verification.notHeld");
    await change(tx, request);
    const decidedAt = ctx.now();
    const isOnAppeal = request.state === "Appealed";
    const decisionId = await insertDecision(tx, request, { ...said, moderatorUserId, isOnAppeal, decidedAt });
    const settled = { decidedAt, updatedAt: decidedAt, heldByUserId: null, heldUntil: null };
    await changeRequest(tx, request, { ...settled, state });
    const { agencyId } = request;
    const about = { entity: "verification", entityId: requestId, agencyId };
    const details = { decisionId, rule: said.rule ?? null, method: said.method ?? null };
    await recordAudit(ctx, tx, { action: `verification.${step}`, ...about, details });
    await enqueueMessage(tx, { agencyId, kind: "VerificationDecided", subject: { requestId, decisionId } });
  });
}
