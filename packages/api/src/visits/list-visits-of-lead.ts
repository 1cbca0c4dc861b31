import type { AgendaItem } from "@repo/domain/visits/visit.schema";
import type { RequestContext } from "#request-context";
import { listVisitsByLead } from "./agenda.query";

/** The caller has checked that the actor may see this lead. */
export function listVisitsOfLead(ctx: RequestContext, leadId: string): Promise<AgendaItem[]> {
  return listVisitsByLead(ctx.db, leadId);
}
