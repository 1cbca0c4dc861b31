import type { InboxInput, LeadCard } from "@repo/domain/leads/lead.schema";
import type { RequestContext } from "#request-context";
import { leadScopes } from "./lead-scopes";
import { listLeadCards } from "./leads.query";

const MAX_LEADS = 200;

/** The latest 200, last enquired first. */
export function listInbox(ctx: RequestContext, { show }: InboxInput): Promise<LeadCard[]> {
  return listLeadCards(ctx.db, { scopes: leadScopes(ctx.actor), onlyOpen: show === "open", limit: MAX_LEADS });
}
