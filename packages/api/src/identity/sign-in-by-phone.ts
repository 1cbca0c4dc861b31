import type { Database } from "@repo/db/client";
import { DomainError } from "@repo/domain/domain-error";
import type { PhoneCodeInput } from "@repo/domain/identity/phone-code.schema";
import { isSameText } from "#access/is-same-text";
import { giveTriesBack, hasTriesLeft } from "#spam/has-tries-left";
import { type Caller, noteFailedTry } from "./note-account-event";
import { openSession } from "./open-session";
import { findUserByPhone } from "./own-phone.repository";
import { takePhoneCodeTry, usePhoneCodeOnce } from "./phone-codes.repository";
import type { SignedIn } from "./sign-in";

type CodeTry = PhoneCodeInput & { deviceId: string | null; network: string | null; device?: Caller["device"] };

/**
 * By the six digits of a text message, in the browser that asked for them. Five wrong ones end the code, and fifteen in all
 * end for a day what anybody can try for the number, in however many browsers.
 */
export async function signInByPhone(db: Database, tried: CodeTry, now: Date): Promise<SignedIn | undefined> {
  const { codeId, code, deviceId, network, device } = tried;
  const caller = { network, device };
  if (deviceId === null) return undefined;
  const fromNetwork = network === null ? [] : [{ of: ["sign-in", network], burst: 100, perHour: 100 }];
  if (!(await hasTriesLeft(db, fromNetwork, now))) throw new DomainError("limitExceeded", "signIn.tooManyTries");
  const expected = await takePhoneCodeTry(db, { codeId, purpose: "SignIn", deviceId }, now);
  if (!expected) return undefined;
  const forNumber = [{ of: ["phone-code-try", expected.phoneIndex], burst: 15, perHour: 15 / 24 }];
  if (!(await hasTriesLeft(db, forNumber, now))) throw new DomainError("limitExceeded", "signIn.tooManyTries");
  if (!isSameText(code, expected.digits)) {
    const { userId } = expected;
    if (userId) noteFailedTry(db, { userId, kind: "SignInFailed", method: "PhoneCode", caller }, now);
    return undefined;
  }
  const used = await usePhoneCodeOnce(db, codeId, now);
  if (!used) return undefined;
  await giveTriesBack(db, [...fromNetwork, ...forNumber]);
  const user = await findUserByPhone(db, used.phone);
  if (user === undefined || user.userId !== used.userId) return undefined;
  return { ...user, sessionId: await openSession(db, { userId: user.userId, method: "PhoneCode", caller }, now) };
}
