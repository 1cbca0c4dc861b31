import { DomainError, invalidField } from "@repo/domain/domain-error";
import type { ChangePasswordInput, ResetPasswordInput } from "@repo/domain/identity/identity.schema";
import { recordAudit } from "#audit/record-audit";
import { enqueueMessage } from "#messages/enqueue-message";
import { openSecretLink } from "#messages/open-secret-link";
import { revokeSecretLinks } from "#messages/revoke-secret-links";
import { inTransaction, type RequestContext } from "#request-context";
import { hasTriesLeft } from "#spam/has-tries-left";
import { endSessions, findPasswordHash, setPasswordHash } from "./identity.repository";
import { callerOf, noteAccountEvent } from "./note-account-event";
import { hashPassword, isPasswordRight } from "./password-hash";
import { refuseKnownPassword } from "./refuse-known-password";
import { requireUserId } from "./require-user-id";

/** By the link of a letter, which works once. Every device is signed out. */
export async function resetPassword(ctx: RequestContext, { token, password }: ResetPasswordInput): Promise<null> {
  await refuseKnownPassword(ctx, password);
  const userId = await openSecretLink(ctx, "PasswordReset", token);
  if (userId === undefined) throw new DomainError("notFound", "passwordLink.notFound");
  await setPassword(ctx, { userId, password, keptSessionId: undefined });
  return null;
}

/** By somebody who knows the one there is. The other devices are signed out. */
export async function changePassword(ctx: RequestContext, input: ChangePasswordInput): Promise<null> {
  const userId = requireUserId(ctx);
  const tries = [{ of: ["password-change", userId], burst: 10, perHour: 20 }];
  if (!(await hasTriesLeft(ctx.db, tries, ctx.now()))) throw new DomainError("limitExceeded", "signIn.tooManyTries");
  if (!(await isPasswordRight(await findPasswordHash(ctx.db, userId), input.currentPassword)))
    throw invalidField("currentPassword", "password.wrong");
  await refuseKnownPassword(ctx, input.password);
  await setPassword(ctx, { userId, password: input.password, keptSessionId: ctx.sessionId });
  return null;
}

type NewPassword = { userId: string; password: string; keptSessionId: string | undefined };

async function setPassword(ctx: RequestContext, { userId, password, keptSessionId }: NewPassword): Promise<void> {
  const passwordHash = await hashPassword(password);
  await inTransaction(ctx, async (tx) => {
    await setPasswordHash(tx, userId, passwordHash);
    await endSessions(tx, { userId, now: ctx.now(), except: keptSessionId });
    await enqueueMessage(tx, { agencyId: null, kind: "PasswordChanged", subject: { userId } });
    await recordAudit(ctx, tx, { action: "password.change", entity: "user", entityId: userId, agencyId: null });
    await noteAccountEvent(tx, { userId, kind: "PasswordChanged", caller: callerOf(ctx) }, ctx.now());
  });
  await revokeSecretLinks(ctx, "PasswordReset", userId);
}
