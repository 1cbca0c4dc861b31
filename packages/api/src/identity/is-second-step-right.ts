import { openSecret } from "@repo/db/sealing/seal-secret";
import { DomainError } from "@repo/domain/domain-error";
import { isAppCode } from "@repo/domain/identity/second-step.schema";
import { hashSecret } from "#access/secret-link";
import type { RequestContext } from "#request-context";
import { stepOfCode } from "./app-code";
import { findSecondStep, useRecoveryCodeOnce, useStepOnce } from "./second-step.repository";

/** What seals secrets; a caller inside the house that has none cannot read them either. */
export function requireSealKey({ sealKey }: RequestContext): string {
  if (sealKey === undefined) throw new DomainError("unavailable", "server.busy");
  return sealKey;
}

/** Salted by whose it is, so that equal codes of two people differ. */
export const hashRecoveryCode = (userId: string, code: string) => hashSecret(`recovery ${userId} ${code}`);

/** Each code is right once: those of the app with all before them, recovery codes one by one. */
export async function isSecondStepRight(ctx: RequestContext, userId: string, code: string): Promise<boolean> {
  if (!isAppCode(code)) return useRecoveryCodeOnce(ctx.db, userId, hashRecoveryCode(userId, code), ctx.now());
  const found = await findSecondStep(ctx.db, userId);
  if (!found) return false;
  const secret = openSecret(found.sealedSecret, { key: requireSealKey(ctx), owner: userId });
  const step = stepOfCode(secret, code, ctx.now());
  return step !== undefined && useStepOnce(ctx.db, userId, step);
}
