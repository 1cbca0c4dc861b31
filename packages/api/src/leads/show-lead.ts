import { notFound } from "@repo/domain/domain-error";
import type { LeadView } from "@repo/domain/leads/lead.schema";
import type { RequestContext } from "#request-context";
import { listVisitsOfLead } from "#visits/list-visits-of-lead";
import { leadScopes } from "./lead-scopes";
import { findLeadParticulars, listLeadActivities, listLeadCards } from "./leads.query";

export async function showLead(ctx: RequestContext, leadId: string): Promise<LeadView> {
  const question = { scopes: leadScopes(ctx.actor), onlyOpen: false, leadId, limit: 1 };
  const [card] = await listLeadCards(ctx.db, question);
  const particulars = card && (await findLeadParticulars(ctx.db, leadId));
  if (!card || !particulars) throw notFound("lead");
  return {
    ...card,
    phone: particulars.phone,
    email: particulars.email,
    version: particulars.version,
    ownerMemberId: particulars.ownerMemberId,
    consentChannels: particulars.consentChannels,
    routing: particulars.routing,
    activities: await listLeadActivities(ctx.db, leadId),
    visits: await listVisitsOfLead(ctx, leadId),
  };
}
