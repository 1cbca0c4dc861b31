import { DomainError } from "@repo/domain/domain-error";
import type { JudgeDuplicateInput } from "@repo/domain/duplicates/duplicate.schema";
import { recordAudit } from "#audit/record-audit";
import { inTransaction, type RequestContext } from "#request-context";
import { joinHomes, markJudged } from "./judgements.repository";
import { loadJudgeablePair } from "./load-judgeable-pair";

/** One home: both listings show it from now on. Two: the pair is not asked about again for the same reasons. */
export async function judgeDuplicate(ctx: RequestContext, { pairId, verdict }: JudgeDuplicateInput): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const { pair, listings, moderatorUserId } = await loadJudgeablePair(ctx, tx, pairId);
    const [first, second] = listings;
    if (pair.state !== "Proposed" || first.propertyId === second.propertyId)
      throw new DomainError("conflict", "duplicate.judgedMeanwhile");
    const judgedAt = ctx.now();
    const formerPropertyId = verdict === "Same" ? second.propertyId : null;
    await markJudged(tx, listings, pairId, { verdict, judgedByUserId: moderatorUserId, judgedAt, formerPropertyId });
    if (verdict === "Same") await joinHomes(tx, listings, judgedAt);
    const details = { verdict, firstListingId: first.id, secondListingId: second.id };
    await recordAudit(ctx, tx, {
      action: "duplicate.judge",
      entity: "duplicate",
      entityId: pairId,
      agencyId: null,
      details,
    });
  });
}
