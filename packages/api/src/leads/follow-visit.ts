import type { Transaction } from "@repo/db/client";
import { userIdOf } from "@repo/domain/access/actor";
import { type LeadStage, stageAfterVisitBooked, stageAfterVisitCompleted } from "@repo/domain/leads/lead-stage";
import type { RequestContext } from "#request-context";
import { findLead, insertLeadActivity, markVisitStage } from "./leads.repository";

type VisitOfLead = { agencyId: string; leadId: string; visitId: string };

/** Puts a booked visit on the lead's timeline and moves the stage on; visit stages are derived, never typed. */
export async function followBookedVisit(ctx: RequestContext, tx: Transaction, visit: VisitOfLead): Promise<void> {
  await follow(ctx, tx, { ...visit, kind: "VisitBooked" }, stageAfterVisitBooked);
}

/** When the last upcoming visit is cancelled the lead falls back to Qualified. */
export async function followCancelledVisit(
  ctx: RequestContext,
  tx: Transaction,
  visit: VisitOfLead & { hasOtherUpcoming: boolean; reason: string },
): Promise<void> {
  const { hasOtherUpcoming, reason, ...ofLead } = visit;
  const stageAfter = (current: LeadStage) =>
    current === "VisitScheduled" && !hasOtherUpcoming ? ("Qualified" as const) : current;
  await follow(ctx, tx, { ...ofLead, text: reason, kind: "VisitCancelled" }, stageAfter);
}

/** The visitor came: on the timeline, and the lead is one stage further. */
export async function followVisitOutcome(ctx: RequestContext, tx: Transaction, visit: VisitOfLead): Promise<void> {
  await follow(ctx, tx, { ...visit, kind: "VisitCompleted" }, stageAfterVisitCompleted);
}

async function follow(
  ctx: RequestContext,
  tx: Transaction,
  event: VisitOfLead & { kind: "VisitBooked" | "VisitCancelled" | "VisitCompleted"; text?: string },
  stageAfter: (current: LeadStage) => LeadStage,
): Promise<void> {
  const lead = await findLead(tx, event.leadId);
  if (!lead) return;
  const stage = stageAfter(lead.stage);
  const actorUserId = userIdOf(ctx.actor);
  await insertLeadActivity(tx, { ...event, actorUserId, occurredAt: ctx.now() });
  if (stage !== lead.stage) await markVisitStage(tx, lead.id, stage);
}
