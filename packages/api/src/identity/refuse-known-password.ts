import { invalidField } from "@repo/domain/domain-error";
import type { RequestContext } from "#request-context";
import { isBreached } from "./breached-passwords";

/** What people write when twelve characters are asked for; leaked lists hold all of these, but not everybody has one. */
const COMMON = new Set([
  "administrator",
  "changemechangeme",
  "correcthorsebatterystaple",
  "iloveyou1234",
  "letmeinletmein",
  "passwordpassword",
  "password1234",
  "password12345",
  "password123456",
  "qwerty123456",
  "qwertyuiop12",
  "qwertyuiop123",
  "welcome12345",
  "123456789012",
  "1234567890123",
  "1q2w3e4r5t6y",
]);
/** "aaaaaaaaaaaa", "abc1abc1abc1", "123412341234": a few characters over and over. */
const REPEATED = /^(.{1,6})\1+.{0,2}$/u;

/** Throws at the field "password" for one that guessers try first, or that is in the operator's list of leaked ones. */
export async function refuseKnownPassword({ breachedPasswordsFile }: RequestContext, password: string): Promise<void> {
  const isCommon = COMMON.has(password.toLowerCase()) || REPEATED.test(password);
  if (isCommon || (breachedPasswordsFile !== undefined && (await isBreached(breachedPasswordsFile, password))))
    throw invalidField("password", "password.known");
}
