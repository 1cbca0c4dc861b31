import { notFound } from "@repo/domain/domain-error";
import type { LeadView } from "@repo/domain/leads/lead.schema";
import { nextAction } from "@repo/domain/leads/next-action";
import { LIVE_VISIT_STATUSES, type VisitStatus } from "@repo/domain/visits/visit-status";
import type { RequestContext } from "#request-context";
import { listVisitsOfLead } from "#visits/list-visits-of-lead";
import { leadScopes } from "./lead-scopes";
import { findLeadParticulars, listLeadActivities, listLeadCards } from "./leads.query";
import { listTasks } from "./tasks.repository";

export async function showLead(ctx: RequestContext, leadId: string): Promise<LeadView> {
  const question = { scopes: leadScopes(ctx.actor), onlyOpen: false, leadId, limit: 1 };
  const [card] = await listLeadCards(ctx.db, question);
  const particulars = card && (await findLeadParticulars(ctx.db, leadId));
  if (!card || !particulars) throw notFound("lead");
  const [tasks, activities, visits] = [
    await listTasks(ctx.db, leadId),
    await listLeadActivities(ctx.db, leadId),
    await listVisitsOfLead(ctx, leadId),
  ];
  return {
    ...card,
    phone: particulars.phone,
    email: particulars.email,
    ownerMemberId: particulars.ownerMemberId,
    consentChannels: particulars.consentChannels,
    routing: particulars.routing,
    tasks,
    nextAction: nextAction(
      {
        stage: card.stage,
        isAnswered: card.firstResponseAt !== null,
        tasksDueAt: tasks.filter(({ doneAt }) => doneAt === null).map(({ dueAt }) => new Date(dueAt)),
        hasVisitAhead: visits.some(({ startsAt, status }) => isLiveVisit(status) && new Date(startsAt) > ctx.now()),
        lastActivityAt: new Date(activities[0]?.occurredAt ?? card.lastEnquiredAt),
      },
      ctx.now(),
    ),
    activities,
    visits,
  };
}

const isLiveVisit = (status: VisitStatus) => LIVE_VISIT_STATUSES.some((live) => live === status);
