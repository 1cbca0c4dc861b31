import { recordAudit } from "#audit/record-audit";
import { inTransaction, type RequestContext } from "#request-context";
import { markImpersonationEnded } from "./impersonations.repository";

/** The device is the administrator's again. */
export async function stopActing(ctx: RequestContext): Promise<null> {
  const { sessionId } = ctx;
  if (sessionId === undefined) return null;
  await inTransaction(ctx, async (tx) => {
    const ended = await markImpersonationEnded(tx, sessionId, ctx.now());
    if (!ended) return;
    const details = { impersonationId: ended.id };
    await recordAudit(ctx, tx, {
      action: "impersonation.end",
      entity: "user",
      entityId: ended.userId,
      agencyId: null,
      details,
    });
  });
  return null;
}
