import { randomBytes } from "node:crypto";
import { sealSecret } from "@repo/db/sealing/seal-secret";
import { DomainError, invalidField } from "@repo/domain/domain-error";
import type { SecondStepCode, SecondStepView } from "@repo/domain/identity/second-step.schema";
import { recordAudit } from "#audit/record-audit";
import { inTransaction, type RequestContext } from "#request-context";
import { hasTriesLeft } from "#spam/has-tries-left";
import { appAddress, newAppSecret } from "./app-code";
import { endSessions, findUserWithAgencies } from "./identity.repository";
import { hashRecoveryCode, isSecondStepRight, requireSealKey } from "./is-second-step-right";
import { callerOf, noteAccountEvent } from "./note-account-event";
import { requireFreshSession } from "./require-fresh-session";
import { requireUserId } from "./require-user-id";
import {
  confirmStep,
  countRecoveryCodes,
  findSecondStep,
  hasConfirmedStep,
  putUnconfirmedStep,
  removeSecondStep,
  replaceRecoveryCodes,
  setSessionStep,
} from "./second-step.repository";

const RECOVERY_CODES = 10;
const LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
const RECOVERY_CODE_LENGTH = 10;

export async function showSecondStep(ctx: RequestContext): Promise<SecondStepView> {
  const userId = requireUserId(ctx);
  const [isOn, recoveryCodesLeft, user] = await Promise.all([
    hasConfirmedStep(ctx.db, userId),
    countRecoveryCodes(ctx.db, userId),
    findUserWithAgencies(ctx.db, userId),
  ]);
  return { isOn, isRequired: user?.platformRole === "Admin", recoveryCodesLeft };
}

/** A secret for the app, which counts once a code of it was shown. One that is on has to be taken off first. */
export async function startSecondStep(ctx: RequestContext) {
  const userId = await requireFreshSession(ctx);
  const user = await findUserWithAgencies(ctx.db, userId);
  const secret = newAppSecret();
  const sealed = sealSecret(secret, { key: requireSealKey(ctx), owner: userId });
  if (!user || !(await putUnconfirmedStep(ctx.db, userId, sealed)))
    throw new DomainError("conflict", "secondStep.isOn");
  return { secret, address: appAddress(secret, user.email) };
}

/** The other devices are signed out; this one counts as having passed. */
export async function confirmSecondStep(ctx: RequestContext, { code }: SecondStepCode) {
  const userId = await requireFreshSession(ctx);
  const found = await findSecondStep(ctx.db, userId);
  if (!found) throw new DomainError("invalidState", "secondStep.notBegun");
  if (found.isOn) throw new DomainError("conflict", "secondStep.isOn");
  await requireRightCode(ctx, userId, code);
  const codes = newRecoveryCodes();
  await inTransaction(ctx, async (tx) => {
    await confirmStep(tx, userId, ctx.now());
    await replaceRecoveryCodes(tx, userId, hashed(userId, codes));
    await endSessions(tx, { userId, now: ctx.now(), except: ctx.sessionId });
    if (ctx.sessionId !== undefined) await setSessionStep(tx, ctx.sessionId, "Passed");
    await recordAudit(ctx, tx, { action: "secondStep.setUp", entity: "user", entityId: userId, agencyId: null });
    await noteAccountEvent(tx, { userId, kind: "SecondStepSetUp", caller: callerOf(ctx) }, ctx.now());
  });
  return { recoveryCodes: codes.map(readable) };
}

/** By somebody who has the app or a recovery code. The old ones are worth nothing from then on. */
export async function renewRecoveryCodes(ctx: RequestContext, { code }: SecondStepCode) {
  const userId = await requireOnWithCode(ctx, code);
  const codes = newRecoveryCodes();
  await inTransaction(ctx, async (tx) => {
    await replaceRecoveryCodes(tx, userId, hashed(userId, codes));
    await recordAudit(ctx, tx, { action: "secondStep.newCodes", entity: "user", entityId: userId, agencyId: null });
    await noteAccountEvent(tx, { userId, kind: "RecoveryCodesRenewed", caller: callerOf(ctx) }, ctx.now());
  });
  return { recoveryCodes: codes.map(readable) };
}

/** Also the way to another phone. An administrator has no power until there is a new one. */
export async function takeOffSecondStep(ctx: RequestContext, { code }: SecondStepCode): Promise<SecondStepView> {
  const userId = await requireOnWithCode(ctx, code);
  await inTransaction(ctx, async (tx) => {
    await removeSecondStep(tx, userId);
    await replaceRecoveryCodes(tx, userId, []);
    await endSessions(tx, { userId, now: ctx.now(), except: ctx.sessionId });
    if (ctx.sessionId !== undefined) await setSessionStep(tx, ctx.sessionId, "NotAsked");
    await recordAudit(ctx, tx, { action: "secondStep.takeOff", entity: "user", entityId: userId, agencyId: null });
    await noteAccountEvent(tx, { userId, kind: "SecondStepTakenOff", caller: callerOf(ctx) }, ctx.now());
  });
  return showSecondStep(ctx);
}

async function requireOnWithCode(ctx: RequestContext, code: string): Promise<string> {
  const userId = requireUserId(ctx);
  if (!(await hasConfirmedStep(ctx.db, userId))) throw new DomainError("invalidState", "secondStep.notBegun");
  await requireRightCode(ctx, userId, code);
  return userId;
}

async function requireRightCode(ctx: RequestContext, userId: string, code: string): Promise<void> {
  const tries = [{ of: ["second-step-set-up", userId], burst: 10, perHour: 20 }];
  if (!(await hasTriesLeft(ctx.db, tries, ctx.now())))
    throw new DomainError("limitExceeded", "secondStep.tooManyTries");
  if (await isSecondStepRight(ctx, userId, code)) return;
  await noteAccountEvent(ctx.db, { userId, kind: "SecondStepFailed", caller: callerOf(ctx) }, ctx.now());
  throw invalidField("code", "secondStep.wrong");
}

/** Fifty random bits each: too many to guess in as many tries as there are. */
const newRecoveryCodes = () =>
  Array.from({ length: RECOVERY_CODES }, () =>
    [...randomBytes(RECOVERY_CODE_LENGTH)].map((byte) => LETTERS[byte % LETTERS.length]).join(""),
  );

const hashed = (userId: string, codes: readonly string[]) => codes.map((code) => hashRecoveryCode(userId, code));

const readable = (code: string) => `${code.slice(0, 5)}-${code.slice(5)}`;
