import type { Database } from "@repo/db/client";
import { DomainError } from "@repo/domain/domain-error";
import { isSameText } from "#access/is-same-text";
import { hashSecret } from "#access/secret-link";
import { giveTriesBack, hasTriesLeft } from "#spam/has-tries-left";
import { type Caller, noteFailedTry } from "./note-account-event";
import { openSession } from "./open-session";
import type { SignedIn } from "./sign-in";
import { markEmailVerified, takeSignInCodeTry, type UsedSignIn, useSignInCodeOnce } from "./sign-in-codes.repository";

/** Salted by the row, so that equal codes of two requests differ. */
export const hashSignInCode = (codeId: string, code: string) => hashSecret(`sign-in ${codeId} ${code}`);

type CodeTry = { codeId: string; code: string; network: string | null; device?: Caller["device"] };

/** By the six digits, in the browser that asked for them. Five wrong ones end the code. */
export async function signInByCode(db: Database, tried: CodeTry, now: Date): Promise<SignedIn | undefined> {
  const { codeId, code, network, device } = tried;
  const caller = { network, device };
  const tries = network === null ? [] : [{ of: ["sign-in", network], burst: 100, perHour: 100 }];
  if (!(await hasTriesLeft(db, tries, now))) throw new DomainError("limitExceeded", "signIn.tooManyTries");
  const expected = await takeSignInCodeTry(db, codeId, now);
  if (expected?.codeHash == null || !isSameText(hashSignInCode(codeId, code), expected.codeHash)) {
    const userId = expected?.userId;
    if (userId) noteFailedTry(db, { userId, kind: "SignInFailed", method: "LetterCode", caller }, now);
    return undefined;
  }
  await giveTriesBack(db, tries);
  return enter(db, await useSignInCodeOnce(db, { codeId }, now), { method: "LetterCode", caller }, now);
}

/** By the link, after a press of a button: what opens links by itself, as scanners of mail do, uses nothing up. */
export async function signInByLink(
  db: Database,
  token: string,
  now: Date,
  caller: Caller = {},
): Promise<SignedIn | undefined> {
  const used = await useSignInCodeOnce(db, { linkHash: hashSecret(token) }, now);
  return enter(db, used, { method: "LetterLink", caller }, now);
}

type How = { method: "LetterCode" | "LetterLink"; caller: Caller };

async function enter(db: Database, used: UsedSignIn | undefined, how: How, now: Date): Promise<SignedIn | undefined> {
  const user = used && (await markEmailVerified(db, used.userId, now, used.passwordHash));
  return user && { ...user, sessionId: await openSession(db, { userId: user.userId, ...how }, now) };
}
