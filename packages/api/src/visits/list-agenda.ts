import { addDays, instantAt, localDateOf } from "@repo/domain/time/wall-clock";
import type { AgendaInput, AgendaItem } from "@repo/domain/visits/visit.schema";
import type { RequestContext } from "#request-context";
import { listVisitsBetween } from "./agenda.query";
import { visitScopes } from "./visit-scopes";

/** Zones differ by a day at most, so a day more on each side misses none; the page groups by the home's day. */
const MARGIN_DAYS = 1;

export function listAgenda(ctx: RequestContext, { fromDate, days }: AgendaInput): Promise<AgendaItem[]> {
  const first = fromDate ?? localDateOf(ctx.now(), "UTC");
  const from = instantAt(addDays(first, -MARGIN_DAYS), "00:00", "UTC", "begin");
  const until = instantAt(addDays(first, days + MARGIN_DAYS), "00:00", "UTC", "begin");
  return listVisitsBetween(ctx.db, visitScopes(ctx.actor), fromDate ? from : startOfToday(ctx.now()), until);
}

/** What ended some hours ago still waits for its outcome. */
const startOfToday = (now: Date) => new Date(now.getTime() - 12 * 3_600_000);
