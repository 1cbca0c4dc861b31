import { agenciesOf, userIdOf } from "@repo/domain/access/actor";
import { DomainError, notFound } from "@repo/domain/domain-error";
import { canAppealMeasure } from "@repo/domain/enforcement/enforcement";
import type {
  AppealedMeasure,
  AppealMeasureInput,
  JudgeMeasureInput,
} from "@repo/domain/enforcement/enforcement.schema";
import { authorize } from "#access/authorize";
import { recordAudit } from "#audit/record-audit";
import { enqueueMessage } from "#messages/enqueue-message";
import { inTransaction, type RequestContext } from "#request-context";
import { listAppealed, lockMeasure, setAppealed, setJudged } from "./measures.repository";

const MAX_ITEMS = 100;

/** Once, by whom the measure is about; it stays in force until another moderator has judged. */
export async function appealMeasure(ctx: RequestContext, { measureId, statement }: AppealMeasureInput): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const found = await lockMeasure(tx, measureId);
    if (!found || found.member.userId !== userIdOf(ctx.actor)) throw notFound("measure");
    if (!canAppealMeasure(found.measure, ctx.now())) throw new DomainError("invalidState", "enforcement.notAppealable");
    await setAppealed(tx, measureId, statement, ctx.now());
    const { memberId: entityId, agencyId } = found.member;
    const details = { measureId };
    await recordAudit(ctx, tx, { action: "enforcement.appeal", entity: "member", entityId, agencyId, details });
  });
}

/** By another moderator than the first, for good. */
export async function judgeMeasure(ctx: RequestContext, input: JudgeMeasureInput): Promise<void> {
  const { measureId, outcome, reason: answer } = input;
  await inTransaction(ctx, async (tx) => {
    const found = await lockMeasure(tx, measureId);
    const judgedByUserId = userIdOf(ctx.actor);
    if (!found || judgedByUserId === null) throw notFound("moderation");
    const member = authorize(ctx.actor, "moderation.decide", found.member);
    const { appealedAt, appealOutcome, liftedAt, decidedByUserId } = found.measure;
    if (appealedAt === null || appealOutcome !== null || liftedAt !== null)
      throw new DomainError("invalidState", "enforcement.noAppealWaits");
    if (decidedByUserId === judgedByUserId) throw new DomainError("invalidState", "appeal.otherModerator");
    await setJudged(tx, member, measureId, { outcome, answer, judgedByUserId, at: ctx.now() });
    const { memberId: entityId, agencyId } = member;
    const details = { measureId, outcome };
    await recordAudit(ctx, tx, { action: "enforcement.judgeAppeal", entity: "member", entityId, agencyId, details });
    await enqueueMessage(tx, { agencyId, kind: "MeasureDecided", subject: { measureId } });
  });
}

/** The 100 appeals that wait longest. */
export async function listAppealedMeasures(ctx: RequestContext): Promise<AppealedMeasure[]> {
  const rows = await listAppealed(ctx.db, agenciesOf(ctx.actor), MAX_ITEMS);
  return rows.flatMap(({ appealedAt, ...row }) =>
    appealedAt === null ? [] : [{ ...row, appealedAt: appealedAt.toISOString() }],
  );
}
