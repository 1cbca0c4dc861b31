import type { Transaction } from "@repo/db/client";
import { userIdOf } from "@repo/domain/access/actor";
import { notFound } from "@repo/domain/domain-error";
import { authorize } from "#access/authorize";
import type { RequestContext } from "#request-context";
import { lockPair } from "./judgements.repository";

/** A pair with both listings, locked; with one of the own agency none is found. */
export async function loadJudgeablePair(ctx: RequestContext, tx: Transaction, pairId: string) {
  const found = await lockPair(tx, pairId);
  const moderatorUserId = userIdOf(ctx.actor);
  if (!found || moderatorUserId === null) throw notFound("moderation");
  const listings = [
    authorize(ctx.actor, "moderation.decide", found.first),
    authorize(ctx.actor, "moderation.decide", found.second),
  ] as const;
  return { pair: found.pair, listings, moderatorUserId };
}
