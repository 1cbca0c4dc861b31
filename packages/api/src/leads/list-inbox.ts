import type { InboxInput, LeadCard } from "@repo/domain/leads/lead.schema";
import type { RequestContext } from "#request-context";
import { leadScopes } from "./lead-scopes";
import { listLeadCards } from "./leads.query";

const MAX_LEADS = 200;

/** The latest 200, last enquired first, with those that wait for somebody to claim them. */
export function listInbox(ctx: RequestContext, { show }: InboxInput): Promise<LeadCard[]> {
  const memberIds = ctx.actor.kind === "user" ? ctx.actor.memberships.map(({ memberId }) => memberId) : [];
  return listLeadCards(ctx.db, {
    scopes: leadScopes(ctx.actor),
    claim: { memberIds, now: ctx.now() },
    onlyOpen: show === "open",
    limit: MAX_LEADS,
  });
}
