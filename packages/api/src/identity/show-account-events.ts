import type { AccountEventView } from "@repo/domain/identity/account-event.schema";
import type { RequestContext } from "#request-context";
import { findFirstSignIns, listAccountEvents } from "./account-events.repository";
import { requireUserId } from "./require-user-id";

const SHOWN = 30;

/** What happened to the actor's account of late, the latest first. */
export const listOwnEvents = (ctx: RequestContext): Promise<AccountEventView[]> =>
  listEventsOf(ctx, requireUserId(ctx));

/** Of any account: for whoever was authorized to look at it. */
export async function listEventsOf(ctx: RequestContext, userId: string): Promise<AccountEventView[]> {
  const [events, firstSignIns] = await Promise.all([
    listAccountEvents(ctx.db, userId, SHOWN),
    findFirstSignIns(ctx.db, userId),
  ]);
  const first = Math.min(...[...firstSignIns.values()].map((at) => at?.getTime() ?? Infinity));
  return events.map(({ id, kind, method, browser, system, networkIndex, times, firstAt, lastAt }) => {
    const seenAt = firstSignIns.get(networkIndex)?.getTime() ?? Infinity;
    const isFromNewNetwork = networkIndex !== null && first < firstAt.getTime() && seenAt >= firstAt.getTime();
    return { id, kind, method, browser, system, isFromNewNetwork, times, lastAt: lastAt.toISOString() };
  });
}
