import type { Transaction } from "@repo/db/client";
import { DomainError, notFound } from "@repo/domain/domain-error";
import type {
  AppealVerificationInput,
  OwnVerifications,
  VerificationInput,
} from "@repo/domain/verification/verification.schema";
import { canAppealVerification } from "@repo/domain/verification/verification-appeal";
import { stateAfter, type VerificationStep } from "@repo/domain/verification/verification-state";
import { type Authorized, authorize } from "#access/authorize";
import { recordAudit } from "#audit/record-audit";
import { postgresCodeOf, UNIQUE_VIOLATION } from "#postgres-code";
import { inTransaction, type RequestContext } from "#request-context";
import { listVerificationDecisions } from "./decisions.repository";
import { listOwnVerifications } from "./list-own-verifications";
import { countPapers } from "./papers.repository";
import { changeRequest, lockRequest, type VerificationRequest } from "./requests.repository";

type Own = Authorized<"verification.manage", VerificationRequest>;
type Change = Omit<Parameters<typeof changeRequest>[2], "state" | "updatedAt">;

/** Asks the moderators to look at it, once a paper is there. */
export function submitVerification(ctx: RequestContext, input: VerificationInput): Promise<OwnVerifications> {
  return takeStep(ctx, input, "submit", async (tx, { id }) => {
    if ((await countPapers(tx, id)) === 0) throw new DomainError("invalidState", "verification.noPaper");
    return { submittedAt: ctx.now(), decidedAt: null };
  });
}

/** Takes it back; its papers are removed some time after. */
export function withdrawVerification(ctx: RequestContext, input: VerificationInput): Promise<OwnVerifications> {
  return takeStep(ctx, input, "withdraw", async () => ({ decidedAt: ctx.now(), heldByUserId: null, heldUntil: null }));
}

/** Begins anew after a refusal or what was withdrawn, with the papers that are still there and others. */
export function reopenVerification(ctx: RequestContext, input: VerificationInput): Promise<OwnVerifications> {
  return takeStep(ctx, input, "reopen", async () => ({ decidedAt: null, appealStatement: null, appealedAt: null }));
}

/** Asks another moderator than the first, once. */
export function appealVerification(
  ctx: RequestContext,
  { requestId, statement }: AppealVerificationInput,
): Promise<OwnVerifications> {
  return takeStep(ctx, { requestId }, "appeal", async (tx, { id, state }) => {
    const [latest] = await listVerificationDecisions(tx, [id]);
    if (!canAppealVerification(state, latest, ctx.now()))
      throw new DomainError("invalidState", "verification.notAppealable");
    return { appealStatement: statement, appealedAt: ctx.now(), decidedAt: null };
  });
}

/** Another request for the same was begun meanwhile. */
function refuseSecond(error: unknown): never {
  if (postgresCodeOf(error) === UNIQUE_VIOLATION) throw new DomainError("conflict", "verification.alreadyAsked");
  throw error;
}

async function takeStep(
  ctx: RequestContext,
  { requestId }: VerificationInput,
  step: VerificationStep,
  changeOf: (tx: Transaction, request: Own) => Promise<Change>,
): Promise<OwnVerifications> {
  await inTransaction(ctx, async (tx) => {
    const found = await lockRequest(tx, requestId);
    if (!found) throw notFound("verification");
    const request = authorize(ctx.actor, "verification.manage", found);
    const state = stateAfter(request.state, step);
    if (state === undefined) throw new DomainError("invalidState", "verification.changedSince");
    const change = await changeOf(tx, request);
    await changeRequest(tx, request, { ...change, state, updatedAt: ctx.now() }).catch(refuseSecond);
    const { agencyId } = request;
    const about = { entity: "verification", entityId: requestId, agencyId };
    await recordAudit(ctx, tx, { action: `verification.${step}`, ...about });
  });
  return listOwnVerifications(ctx);
}
