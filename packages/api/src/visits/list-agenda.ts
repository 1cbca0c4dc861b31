import type { AgendaItem } from "@repo/domain/visits/visit.schema";
import type { RequestContext } from "#request-context";
import { listUpcomingVisits } from "./agenda.query";
import { visitScopes } from "./visit-scopes";

export function listAgenda(ctx: RequestContext): Promise<AgendaItem[]> {
  return listUpcomingVisits(ctx.db, visitScopes(ctx.actor), ctx.now());
}
