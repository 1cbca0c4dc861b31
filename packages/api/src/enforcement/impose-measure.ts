import { userIdOf } from "@repo/domain/access/actor";
import { DomainError, invalidField, notFound } from "@repo/domain/domain-error";
import { endOf, isInForce, possibleSteps } from "@repo/domain/enforcement/enforcement";
import type { ImposeMeasureInput, MeasureInput } from "@repo/domain/enforcement/enforcement.schema";
import { authorize } from "#access/authorize";
import { recordAudit } from "#audit/record-audit";
import { enqueueMessage } from "#messages/enqueue-message";
import { inTransaction, type RequestContext } from "#request-context";
import { insertMeasure, listMeasures, lockMeasure, lockMember, setLifted } from "./measures.repository";

/** Counts from the member's next request on, and tells them at once. */
export async function imposeMeasure(ctx: RequestContext, input: ImposeMeasureInput): Promise<void> {
  const { memberId, step, rule, reason } = input;
  await inTransaction(ctx, async (tx) => {
    const found = await lockMember(tx, memberId);
    const decidedByUserId = userIdOf(ctx.actor);
    if (!found || decidedByUserId === null) throw notFound("moderation");
    const member = authorize(ctx.actor, "moderation.decide", found);
    const history = (await listMeasures(tx, memberId)).map(({ measure }) => measure);
    const decidedAt = ctx.now();
    if (!possibleSteps(history, rule, decidedAt).includes(step)) throw invalidField("step", "enforcement.tooFar");
    const endsAt = endOf(step, decidedAt);
    const measureId = await insertMeasure(tx, member, { step, rule, reason, decidedByUserId, decidedAt, endsAt });
    const { agencyId } = member;
    const about = { entity: "member", entityId: memberId, agencyId };
    await recordAudit(ctx, tx, { action: "enforcement.impose", ...about, details: { measureId, step, rule } });
    await enqueueMessage(tx, { agencyId, kind: "MeasureDecided", subject: { measureId } });
  });
}

/** Takes a measure back; it does not count towards a later one. */
export async function liftMeasure(ctx: RequestContext, { measureId }: MeasureInput): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const found = await lockMeasure(tx, measureId);
    if (!found) throw notFound("moderation");
    const member = authorize(ctx.actor, "moderation.decide", found.member);
    if (!isInForce(found.measure, ctx.now())) throw new DomainError("invalidState", "enforcement.isOver");
    await setLifted(tx, member, measureId, ctx.now());
    const { memberId: entityId, agencyId } = member;
    const details = { measureId };
    await recordAudit(ctx, tx, { action: "enforcement.lift", entity: "member", entityId, agencyId, details });
    await enqueueMessage(tx, { agencyId, kind: "MeasureDecided", subject: { measureId } });
  });
}
