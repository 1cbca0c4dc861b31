import { DomainError, notFound } from "@repo/domain/domain-error";
import type { VerificationInput } from "@repo/domain/verification/verification.schema";
import { mayJudgeVerification } from "@repo/domain/verification/verification-appeal";
import { stateAfter } from "@repo/domain/verification/verification-state";
import { authorize } from "#access/authorize";
import { requireUserId } from "#identity/require-user-id";
import type { RequestContext } from "#request-context";
import { listVerificationDecisions } from "./decisions.repository";
import { findRequest, takeHold, type VerificationRequest } from "./requests.repository";

const HELD_MS = 30 * 60_000;

export function isHeldBy(
  { heldByUserId, heldUntil }: Pick<VerificationRequest, "heldByUserId" | "heldUntil">,
  userId: string | null,
  now: Date,
): boolean {
  return userId !== null && heldByUserId === userId && heldUntil !== null && heldUntil > now;
}

/** Keeps other moderators from deciding while this one reads; ends with the decision or after half an hour. */
export async function holdVerification(ctx: RequestContext, { requestId }: VerificationInput) {
  const found = await findRequest(ctx.db, requestId);
  if (!found) throw notFound("moderation");
  const request = authorize(ctx.actor, "moderation.decide", found);
  const heldByUserId = requireUserId(ctx);
  // What was granted is held to be revoked.
  const state = request.state === "Granted" ? "Granted" : stateAfter(request.state, "claim");
  if (state === undefined) throw new DomainError("invalidState", "verification.changedSince");
  const [latest] = await listVerificationDecisions(ctx.db, [requestId]);
  // Who may not judge an appeal keeps nobody from judging it.
  if (!mayJudgeVerification(request.state, heldByUserId, latest)) return { isMine: false };
  const now = ctx.now();
  const heldUntil = new Date(now.getTime() + HELD_MS);
  return { isMine: await takeHold(ctx.db, request, { heldByUserId, heldUntil, now, state }) };
}
