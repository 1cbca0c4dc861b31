import { DAY_MS } from "@repo/domain/privacy/retention";
import { REMINDED_DAYS } from "@repo/domain/verification/facet";
import { recordAudit } from "#audit/record-audit";
import { enqueueMessage } from "#messages/enqueue-message";
import { inTransaction, type RequestContext } from "#request-context";
import { endOver, markReminded } from "./facets.repository";
import { markExpired } from "./requests.repository";

/** Tells by letter, once, that what was verified ends soon. */
export function remindOfFacets(ctx: RequestContext): Promise<void> {
  const until = new Date(ctx.now().getTime() + REMINDED_DAYS * DAY_MS);
  return inTransaction(ctx, async (tx) => {
    for (const { id: facetId, agencyId } of await markReminded(tx, until, ctx.now()))
      await enqueueMessage(tx, { agencyId, kind: "VerificationEnding", subject: { facetId } });
  });
}

/** Ends what was verified when its last day is over. Buyers do not read of it from that moment on, whenever this runs. */
export function endFacets(ctx: RequestContext): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    for (const { id: facetId, requestId, agencyId } of await endOver(tx, ctx.now())) {
      await markExpired(tx, requestId, ctx.now());
      const about = { entity: "verification", entityId: requestId, agencyId };
      await recordAudit(ctx, tx, { action: "verification.expire", ...about, details: { facetId } });
      await enqueueMessage(tx, { agencyId, kind: "VerificationEnded", subject: { facetId } });
    }
  });
}
