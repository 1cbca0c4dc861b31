import { userIdOf } from "@repo/domain/access/actor";
import { DomainError, notFound } from "@repo/domain/domain-error";
import { refusalTogether } from "@repo/domain/moderation/decide-together";
import type { DecideTogetherInput, TogetherResult } from "@repo/domain/moderation/decide-together.schema";
import { authorize } from "#access/authorize";
import { eachApart } from "#each-apart";
import { inTransaction, type RequestContext } from "#request-context";
import { decideCase } from "./decide-case";
import { hasDecidedInBatch } from "./decision-batches.query";
import { listWaitingCases } from "./waiting-cases.query";

/** The same decision on many cases, each in a transaction of its own: what one refuses does not keep the others. */
export async function decideTogether(
  ctx: RequestContext,
  { cases, batchId, ...decision }: DecideTogetherInput,
): Promise<TogetherResult> {
  const seen = new Map(cases.map(({ listingId, version }) => [listingId, version]));
  const refused = await eachApart(seen, ([listingId, version]) =>
    decideOne(ctx, { ...decision, listingId, version, batchId }),
  );
  return {
    done: seen.size - refused.length,
    refused: refused.map(({ one: [listingId], reason }) => ({ listingId, reason })),
  };
}

async function decideOne(ctx: RequestContext, input: Parameters<typeof decideCase>[2]): Promise<void> {
  const moderatorUserId = userIdOf(ctx.actor);
  await inTransaction(ctx, async (tx) => {
    const { listingId, batchId, outcome, version } = input;
    const [waiting] = await listWaitingCases(tx, { listingIds: [listingId], moderatorUserId, now: ctx.now() });
    if (!waiting || moderatorUserId === null) throw notFound("listing");
    authorize(ctx.actor, "moderation.decide", waiting);
    // The press arrived before, and its answer got lost.
    if (await hasDecidedInBatch(tx, { listingId, batchId, moderatorUserId, outcome })) return;
    const refusal = refusalTogether(waiting, { seenVersion: version, outcome });
    if (refusal !== null) throw new DomainError("conflict", refusal);
    await decideCase(ctx, tx, input);
  });
}
