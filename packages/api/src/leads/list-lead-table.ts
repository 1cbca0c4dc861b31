import type { LeadTable, LeadTableInput } from "@repo/domain/leads/lead-table.schema";
import type { RequestContext } from "#request-context";
import { leadScopes } from "./lead-scopes";
import { findLeadPage, listTags } from "./leads.query";

/** A page of the actor's leads, with how many there are and which tags could be asked for. */
export async function listLeadTable(ctx: RequestContext, input: LeadTableInput): Promise<LeadTable> {
  const scopes = leadScopes(ctx.actor);
  const [page, tags] = await Promise.all([findLeadPage(ctx.db, scopes, input), listTags(ctx.db, scopes)]);
  return { ...page, tags };
}
