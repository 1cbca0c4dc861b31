import { DomainError, invalidField } from "@repo/domain/domain-error";
import { claimsFor } from "@repo/domain/markets/verifiable-claims";
import { checkStated, normaliseStated } from "@repo/domain/verification/check-stated";
import type { OwnVerifications, StartVerificationInput } from "@repo/domain/verification/verification.schema";
import { authorize } from "#access/authorize";
import { recordAudit } from "#audit/record-audit";
import { ownMembership } from "#identity/own-membership";
import { inTransaction, type RequestContext } from "#request-context";
import { hasTriesLeft } from "#spam/has-tries-left";
import { listOwnVerifications } from "./list-own-verifications";
import { insertRequestOnce } from "./requests.repository";

/** Begins a request, which is a draft until its papers are there and it is handed in. */
export async function startVerification(ctx: RequestContext, input: StartVerificationInput): Promise<OwnVerifications> {
  const { agencyId, memberId: requestedByMemberId } = await ownMembership(ctx);
  const memberId = input.subject === "Agent" ? requestedByMemberId : null;
  const owner = authorize(ctx.actor, "verification.manage", { agencyId, memberId });
  const { market, region } = input;
  const claim = claimsFor(market, input.subject).find((known) => known.claim === input.claim);
  if (!claim) throw invalidField("claim", "verification.unknownClaim");
  if (checkStated(claim, region, input.stated) === "Invalid")
    throw invalidField("stated", claim.isNumber ? "verification.invalidNumber" : "text.required");
  const tries = [{ of: ["verification", agencyId], burst: 20, perHour: 5 }];
  if (!(await hasTriesLeft(ctx.db, tries, ctx.now()))) throw new DomainError("limitExceeded", "verification.tooMany");
  const stated = normaliseStated(claim, input.stated);
  const request = { memberId, requestedByMemberId, claim: input.claim, market, region, stated, at: ctx.now() };
  await inTransaction(ctx, async (tx) => {
    const requestId = await insertRequestOnce(tx, owner, request);
    if (requestId === undefined) throw new DomainError("conflict", "verification.alreadyAsked");
    const details = { claim: input.claim };
    await recordAudit(ctx, tx, {
      action: "verification.start",
      entity: "verification",
      entityId: requestId,
      agencyId,
      details,
    });
  });
  return listOwnVerifications(ctx);
}
