import { userIdOf } from "@repo/domain/access/actor";
import { can } from "@repo/domain/access/permissions";
import { notFound } from "@repo/domain/domain-error";
import type { LeadView } from "@repo/domain/leads/lead.schema";
import { maskedEmail, maskedPhone } from "@repo/domain/leads/masked-contact";
import { nextAction } from "@repo/domain/leads/next-action";
import { isLive } from "@repo/domain/visits/visit-status";
import type { RequestContext } from "#request-context";
import { listVisitsOfLead } from "#visits/list-visits-of-lead";
import { listMergedContacts, listSameContactLeads } from "./lead-merges.repository";
import { leadScopes } from "./lead-scopes";
import { findLeadParticulars, listLeadActivities, listLeadCards } from "./leads.query";
import { findLead } from "./leads.repository";
import { listTasks } from "./tasks.repository";

/** A lead that was merged is shown as the one it belongs to. */
export async function showLead(ctx: RequestContext, askedLeadId: string): Promise<LeadView> {
  const root = (await findLead(ctx.db, askedLeadId))?.mergedIntoId;
  const leadId = root ?? askedLeadId;
  const question = { scopes: leadScopes(ctx.actor), onlyOpen: false, leadId, limit: 1 };
  const [card] = await listLeadCards(ctx.db, question);
  const particulars = card && (await findLeadParticulars(ctx.db, leadId, userIdOf(ctx.actor)));
  if (!card || !particulars) throw notFound("lead");
  const merged = await listMergedContacts(ctx.db, leadId);
  const leadIds = [leadId, ...merged.map((part) => part.leadId)];
  const [tasks, activities, visits, others] = await Promise.all([
    listTasks(ctx.db, leadIds),
    listLeadActivities(ctx.db, leadIds),
    listVisitsOfLead(ctx, leadIds),
    listSameContactLeads(ctx.db, particulars),
  ]);
  return {
    ...card,
    ...shownContact(particulars, particulars.isContactRevealed),
    isContactWithdrawn: particulars.isPhoneWithheld && particulars.isEmailWithheld,
    isContactRevealed: particulars.isContactRevealed,
    ownerMemberId: particulars.ownerMemberId,
    consentChannels: particulars.consentChannels,
    withdrawnChannels: particulars.withdrawnChannels,
    routing: particulars.routing,
    merged: merged.map((part) => ({ ...part, ...shownContact(part, particulars.isContactRevealed) })),
    sameContact: others.filter((other) => can(ctx.actor, "lead.work", other)),
    tasks,
    nextAction: nextAction(
      {
        stage: card.stage,
        isAnswered: card.firstResponseAt !== null,
        tasksDueAt: tasks.filter(({ doneAt }) => doneAt === null).map(({ dueAt }) => new Date(dueAt)),
        hasVisitAhead: visits.some(({ startsAt, status }) => isLive(status) && new Date(startsAt) > ctx.now()),
        lastActivityAt: new Date(activities[0]?.occurredAt ?? card.lastEnquiredAt),
      },
      ctx.now(),
    ),
    activities,
    visits,
  };
}

type Contact = { phone: string | null; email: string | null };
type HeldContact = Contact & { isPhoneWithheld?: boolean; isEmailWithheld?: boolean };

function shownContact(held: HeldContact, isRevealed: boolean): Contact {
  const phone = held.isPhoneWithheld ? null : held.phone;
  const email = held.isEmailWithheld ? null : held.email;
  return isRevealed ? { phone, email } : { phone: phone && maskedPhone(phone), email: email && maskedEmail(email) };
}
