import type { Transaction } from "@repo/db/client";
import { enqueueMessage } from "#messages/enqueue-message";
import type { RequestContext } from "#request-context";
import { findVisitPolicy } from "./host-calendar.query";
import { countComing, markTold } from "./visit-waits.repository";

type EndedVisit = { listingId: string; agencyId: string; startsAt: Date };

/** Seats became free: everybody who waits for as few of them is told, and the first to book has them. */
export async function tellThoseWhoWait(ctx: RequestContext, tx: Transaction, visit: EndedVisit): Promise<void> {
  if (visit.startsAt <= ctx.now()) return;
  const { capacity } = await findVisitPolicy(tx, visit.listingId);
  const seats = capacity - (await countComing(tx, visit));
  for (const { id } of await markTold(tx, visit, seats, ctx.now())) {
    await enqueueMessage(tx, { agencyId: visit.agencyId, kind: "VisitSeatFree", subject: { waitId: id } });
  }
}
