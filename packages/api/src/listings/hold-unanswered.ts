import { recordAudit } from "#audit/record-audit";
import { enqueueMessage } from "#messages/enqueue-message";
import { inTransaction, type RequestContext } from "#request-context";
import { markAvailabilityLapsed } from "./availability.repository";
import { insertPropertyEvent } from "./listings.repository";

/** Takes homes off the market whose agents were asked, had time, and said nothing; tells them how to bring them back. */
export function holdUnanswered(ctx: RequestContext): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    for (const held of await markAvailabilityLapsed(tx, ctx.now())) {
      await insertPropertyEvent(tx, held, "StatusChanged");
      await recordAudit(ctx, tx, {
        action: "listing.holdUnanswered",
        entity: "listing",
        entityId: held.id,
        agencyId: held.agencyId,
        details: { from: "Active", to: held.standardStatus },
      });
      await enqueueMessage(tx, {
        agencyId: held.agencyId,
        kind: "AvailabilityLapsed",
        subject: { listingId: held.id },
      });
    }
  });
}
