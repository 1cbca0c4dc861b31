import { DomainError, invalidField, notFound } from "@repo/domain/domain-error";
import type { OwnPhoneView, PhoneCodeInput, TextState } from "@repo/domain/identity/phone-code.schema";
import { isSameText } from "#access/is-same-text";
import { recordAudit } from "#audit/record-audit";
import { inTransaction, type RequestContext } from "#request-context";
import { hasTriesLeft } from "#spam/has-tries-left";
import { callerOf, noteAccountEvent } from "./note-account-event";
import { clearOwnPhone, findOwnPhone, setOwnPhone } from "./own-phone.repository";
import { findPhoneCodeState, takePhoneCodeTry, usePhoneCodeOnce } from "./phone-codes.repository";
import { requireDevice } from "./require-device";
import { requireFreshSession } from "./require-fresh-session";
import { requireUserId } from "./require-user-id";

export async function showOwnPhone(ctx: RequestContext): Promise<OwnPhoneView> {
  const { phone, verifiedAt } = await findOwnPhone(ctx.db, requireUserId(ctx));
  return { phone, verifiedAt: verifiedAt?.toISOString() ?? null };
}

/** How far the message came; told only to the account that asked to show its own number. */
export async function showSentPhoneCode(
  ctx: RequestContext,
  { codeId }: { codeId: string },
): Promise<{ state: TextState }> {
  const state = await findPhoneCodeState(ctx.db, { codeId, userId: requireUserId(ctx) });
  if (state === undefined) throw notFound("phoneCode");
  return { state };
}

/** From now on the account can be entered by the number, and no other account by it. */
export async function confirmPhone(ctx: RequestContext, { codeId, code }: PhoneCodeInput): Promise<OwnPhoneView> {
  const userId = await requireFreshSession(ctx);
  const tries = [{ of: ["phone-proof-try", userId], burst: 15, perHour: 15 / 24 }];
  if (!(await hasTriesLeft(ctx.db, tries, ctx.now()))) throw new DomainError("limitExceeded", "signIn.tooManyTries");
  const claim = { codeId, purpose: "Proof" as const, deviceId: requireDevice(ctx) };
  const expected = await takePhoneCodeTry(ctx.db, claim, ctx.now());
  if (!expected || expected.userId !== userId) throw invalidField("code", "phoneCode.wrong");
  if (!isSameText(code, expected.digits)) throw invalidField("code", "phoneCode.wrong");
  await inTransaction(ctx, async (tx) => {
    const used = await usePhoneCodeOnce(tx, codeId, ctx.now());
    if (!used) throw invalidField("code", "phoneCode.wrong");
    const formerUserId = await setOwnPhone(tx, { userId, phone: used.phone, now: ctx.now() });
    await recordAudit(ctx, tx, { action: "phone.show", entity: "user", entityId: userId, agencyId: null });
    await noteAccountEvent(tx, { userId, kind: "PhoneShown", caller: callerOf(ctx) }, ctx.now());
    if (formerUserId !== undefined)
      await recordAudit(ctx, tx, { action: "phone.lose", entity: "user", entityId: formerUserId, agencyId: null });
    if (formerUserId !== undefined)
      await noteAccountEvent(tx, { userId: formerUserId, kind: "PhoneRemoved", caller: {} }, ctx.now());
  });
  return showOwnPhone(ctx);
}

export async function removeOwnPhone(ctx: RequestContext): Promise<OwnPhoneView> {
  const userId = await requireFreshSession(ctx);
  await inTransaction(ctx, async (tx) => {
    await clearOwnPhone(tx, userId);
    await recordAudit(ctx, tx, { action: "phone.remove", entity: "user", entityId: userId, agencyId: null });
    await noteAccountEvent(tx, { userId, kind: "PhoneRemoved", caller: callerOf(ctx) }, ctx.now());
  });
  return showOwnPhone(ctx);
}
