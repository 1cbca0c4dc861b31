import { userIdOf } from "@repo/domain/access/actor";
import type { DeadLetter, ReplayDeadLettersInput } from "@repo/domain/messages/dead-letter.schema";
import { recordAudit } from "#audit/record-audit";
import { inTransaction, type RequestContext } from "#request-context";
import { listGivenUpLetters, replayGivenUpLetters } from "./dead-letters.repository";

/** Letters that were tried as often as it makes sense. */
export function listDeadLetters(ctx: RequestContext): Promise<DeadLetter[]> {
  return listGivenUpLetters(ctx.db);
}

/** Tries them again from the beginning. Answers what is still given up. */
export async function replayDeadLetters(ctx: RequestContext, input: ReplayDeadLettersInput): Promise<DeadLetter[]> {
  await inTransaction(ctx, async (tx) => {
    const letters = await replayGivenUpLetters(tx, input.jobIds);
    const entityId = userIdOf(ctx.actor) ?? ctx.requestId;
    await recordAudit(ctx, tx, {
      action: "messages.replay",
      entity: "message",
      entityId,
      agencyId: null,
      details: { letters },
    });
  });
  return listDeadLetters(ctx);
}
