import { blindIndex } from "@repo/db/sealing/blind-index";
import { DomainError } from "@repo/domain/domain-error";
import type { AskedPhoneCode, AskPhoneCodeInput, PhoneCodePurpose } from "@repo/domain/identity/phone-code.schema";
import { enqueueMessage } from "#messages/enqueue-message";
import { inTransaction, type RequestContext } from "#request-context";
import { hasTriesLeft } from "#spam/has-tries-left";
import { toMobileNumber } from "./mobile-number";
import { findUserByPhone } from "./own-phone.repository";
import { insertPhoneCode } from "./phone-codes.repository";
import { requireDevice } from "./require-device";
import { requireFreshSession } from "./require-fresh-session";

const VALID_MS = 10 * 60_000;
const WAIT_MS = 60_000;
const HOUR_MS = 3_600_000;

/** Does and answers the same for a number that enters no account, to which no message is sent in the end. */
export async function askSignInByPhone(ctx: RequestContext, { phone: typed }: AskPhoneCodeInput) {
  const phone = toMobileNumber(typed);
  const found = await findUserByPhone(ctx.db, phone);
  return askCode(ctx, { phone, purpose: "SignIn", userId: found?.userId ?? null });
}

/** For whoever wants to show that a number is theirs. */
export async function askPhoneProof(ctx: RequestContext, { phone: typed }: AskPhoneCodeInput): Promise<AskedPhoneCode> {
  const userId = await requireFreshSession(ctx);
  const phone = toMobileNumber(typed);
  const tries = [{ of: ["phone-proof", userId], burst: 5, perHour: 10 / 24 }];
  if (!(await hasTriesLeft(ctx.db, tries, ctx.now()))) throw new DomainError("limitExceeded", "phoneCode.tooMany");
  return askCode(ctx, { phone, purpose: "Proof", userId });
}

type Asked = { phone: string; purpose: PhoneCodePurpose; userId: string | null };

async function askCode(ctx: RequestContext, { phone, purpose, userId }: Asked): Promise<AskedPhoneCode> {
  const deviceId = requireDevice(ctx);
  await refuseOverLimit(ctx, phone, deviceId);
  const now = ctx.now();
  const expiresAt = new Date(now.getTime() + VALID_MS);
  const codeId = await inTransaction(ctx, async (tx) => {
    const id = await insertPhoneCode(tx, { phone, purpose, userId, deviceId, createdAt: now, expiresAt });
    await enqueueMessage(tx, { agencyId: null, kind: "PhoneCode", subject: { codeId: id } });
    return id;
  });
  return { codeId, againAt: new Date(now.getTime() + WAIT_MS).toISOString() };
}

/** The same limits for every number, so that none of them tells of an account. */
async function refuseOverLimit(ctx: RequestContext, phone: string, deviceId: string): Promise<void> {
  const number = blindIndex("phone", phone);
  const wait = [{ of: ["phone-code-wait", number, deviceId], burst: 1, perHour: HOUR_MS / WAIT_MS }];
  if (!(await hasTriesLeft(ctx.db, wait, ctx.now()))) throw new DomainError("limitExceeded", "phoneCode.wait");
  const limits = [
    { of: ["phone-code", number], burst: 3, perHour: 18 },
    { of: ["phone-code-day", number], burst: 10, perHour: 10 / 24 },
    { of: ["phone-code-device", deviceId], burst: 5, perHour: 10 },
    ...(ctx.clientAddress === null ? [] : [{ of: ["phone-code-from", ctx.clientAddress], burst: 20, perHour: 60 }]),
  ];
  if (!(await hasTriesLeft(ctx.db, limits, ctx.now()))) throw new DomainError("limitExceeded", "phoneCode.tooMany");
}
