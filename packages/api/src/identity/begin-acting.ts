import { DomainError } from "@repo/domain/domain-error";
import { ACTING_MINUTES } from "@repo/domain/identity/act-as.schema";
import type { Authorized } from "#access/authorize";
import { recordAudit } from "#audit/record-audit";
import { inTransaction, type RequestContext } from "#request-context";
import { insertImpersonation } from "./impersonations.repository";

/** From the next request on, this device sees the platform as `user` does; see `loadActor`. */
export async function beginActing(
  ctx: RequestContext,
  user: Authorized<"user.govern", { userId: string }>,
  reason: string,
): Promise<void> {
  const { sessionId } = ctx;
  if (sessionId === undefined) throw new DomainError("invalidState", "session.required");
  const startedAt = ctx.now();
  const expiresAt = new Date(startedAt.getTime() + ACTING_MINUTES * 60_000);
  await inTransaction(ctx, async (tx) => {
    const impersonationId = await insertImpersonation(tx, user, { sessionId, reason, startedAt, expiresAt });
    await recordAudit(ctx, tx, {
      action: "impersonation.start",
      entity: "user",
      entityId: user.userId,
      agencyId: null,
      details: { impersonationId },
    });
  });
}
