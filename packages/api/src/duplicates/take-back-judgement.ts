import { DomainError } from "@repo/domain/domain-error";
import type { DuplicatePairInput } from "@repo/domain/duplicates/duplicate.schema";
import { staysTogether } from "@repo/domain/duplicates/stays-together";
import { canTakeBack } from "@repo/domain/moderation/take-back";
import { recordAudit } from "#audit/record-audit";
import { inTransaction, type RequestContext } from "#request-context";
import { listOtherSamePairs, markProposedAgain, partHome } from "./judgements.repository";
import { loadJudgeablePair } from "./load-judgeable-pair";

/** Within a week: the pair waits again, and listings that were grouped by it show the home they showed before. */
export async function takeBackJudgement(ctx: RequestContext, { pairId }: DuplicatePairInput): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const { pair, listings } = await loadJudgeablePair(ctx, tx, pairId);
    const [first, second] = listings;
    if (pair.state === "Proposed" || !canTakeBack(pair.judgedAt, ctx.now()))
      throw new DomainError("invalidState", "duplicate.notTakenBack");
    const { formerPropertyId: propertyId } = pair;
    if (pair.state === "Same" && propertyId !== null && first.propertyId === second.propertyId) {
      const listingIds = staysTogether(second.id, await listOtherSamePairs(tx, first.propertyId, pairId));
      await partHome(tx, listings, { listingIds, propertyId, at: ctx.now() });
    }
    await markProposedAgain(tx, listings, pairId);
    await recordAudit(ctx, tx, {
      action: "duplicate.takeBack",
      entity: "duplicate",
      entityId: pairId,
      agencyId: null,
      details: { verdict: pair.state },
    });
  });
}
