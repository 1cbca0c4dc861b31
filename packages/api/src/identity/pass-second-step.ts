import { DomainError, invalidField } from "@repo/domain/domain-error";
import type { SecondStepCode } from "@repo/domain/identity/second-step.schema";
import { recordAudit } from "#audit/record-audit";
import { inTransaction, type RequestContext } from "#request-context";
import { hasTriesLeft } from "#spam/has-tries-left";
import { isSecondStepRight } from "./is-second-step-right";
import { callerOf, noteAccountEvent } from "./note-account-event";
import { sessionEnd } from "./open-session";
import { findDueSession, setSessionStep, takeSecondStepTry } from "./second-step.repository";
import { showMe } from "./show-me";

const MOST_TRIES = 5;

/** What this device has to do before the pages it signed in for. */
export async function showNextStep(ctx: RequestContext): Promise<"None" | "Code" | "SetUp"> {
  const { db, sessionId, now } = ctx;
  if (sessionId !== undefined && (await findDueSession(db, sessionId, now()))) return "Code";
  return (await showMe(ctx))?.mustSetUpSecondStep ? "SetUp" : "None";
}

/** After five wrong codes the sign-in begins anew; only who has the password gets this far. */
export async function passSecondStep(ctx: RequestContext, { code }: SecondStepCode): Promise<null> {
  const { sessionId } = ctx;
  const due = sessionId === undefined ? undefined : await findDueSession(ctx.db, sessionId, ctx.now());
  if (sessionId === undefined || !due) throw new DomainError("unauthenticated", "secondStep.over");
  const tries = [{ of: ["second-step", due.userId], burst: 15, perHour: 15 }];
  if (!(await hasTriesLeft(ctx.db, tries, ctx.now())))
    throw new DomainError("limitExceeded", "secondStep.tooManyTries");
  if (!(await takeSecondStepTry(ctx.db, sessionId, MOST_TRIES)))
    throw new DomainError("unauthenticated", "secondStep.over");
  const { userId } = due;
  const caller = callerOf(ctx);
  if (!(await isSecondStepRight(ctx, userId, code))) {
    await noteAccountEvent(ctx.db, { userId, kind: "SecondStepFailed", caller }, ctx.now());
    throw invalidField("code", "secondStep.wrong");
  }
  await inTransaction(ctx, async (tx) => {
    await setSessionStep(tx, sessionId, "Passed", sessionEnd(ctx.now()));
    await recordAudit(ctx, tx, { action: "secondStep.pass", entity: "user", entityId: userId, agencyId: null });
    await noteAccountEvent(tx, { userId, kind: "SecondStepPassed", caller }, ctx.now());
  });
  return null;
}
