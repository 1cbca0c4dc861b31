import type { AgendaItem } from "@repo/domain/visits/visit.schema";
import type { RequestContext } from "#request-context";
import { listVisitsByLead } from "./agenda.query";

/** The caller has checked that the actor may see these leads. */
export function listVisitsOfLead(ctx: RequestContext, leadIds: readonly string[]): Promise<AgendaItem[]> {
  return listVisitsByLead(ctx.db, leadIds);
}
