import { enqueueMessage } from "#messages/enqueue-message";
import { inTransaction, type RequestContext } from "#request-context";
import { markAvailabilityAsked } from "./availability.repository";

/** Asks agents by letter, some days before people stop relying on what they said, once per confirmation. */
export function askAvailability(ctx: RequestContext): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    for (const { id: listingId, agencyId } of await markAvailabilityAsked(tx, ctx.now()))
      await enqueueMessage(tx, { agencyId, kind: "AvailabilityAsked", subject: { listingId } });
  });
}
