import { userIdOf } from "@repo/domain/access/actor";
import { notFound } from "@repo/domain/domain-error";
import type { MeasureView, MemberStanding } from "@repo/domain/enforcement/enforcement.schema";
import { authorize } from "#access/authorize";
import type { RequestContext } from "#request-context";
import { findMember, listMeasures, listMeasuresOfUser } from "./measures.repository";
import { toMeasureView } from "./to-measure-view";

/** For moderators: what was decided about a member so far, newest first. */
export async function showStanding(ctx: RequestContext, memberId: string): Promise<MemberStanding> {
  const found = await findMember(ctx.db, memberId);
  if (!found) throw notFound("moderation");
  const { name, agencyName } = authorize(ctx.actor, "moderation.decide", found);
  const measures = await listMeasures(ctx.db, memberId);
  const moderatorUserId = userIdOf(ctx.actor);
  return {
    memberId,
    name,
    agencyName,
    measures: measures.map((row) => ({
      ...toMeasureView(row, ctx.now()),
      moderatorName: row.moderatorName,
      mayJudge: row.measure.decidedByUserId !== moderatorUserId,
    })),
  };
}

/** What was decided about the caller, in every agency. */
export async function listOwnMeasures(ctx: RequestContext): Promise<MeasureView[]> {
  const measures = await listMeasuresOfUser(ctx.db, userIdOf(ctx.actor) ?? "");
  return measures.map((row) => toMeasureView(row, ctx.now()));
}
