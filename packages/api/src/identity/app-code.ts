import { isAppCode } from "@repo/domain/identity/second-step.schema";
import { Secret, TOTP } from "otpauth";

const STEP_SECONDS = 30;
/** Of a clock that runs before or after ours. */
const STEPS_APART = 1;
const SECRET_BYTES = 20;

const generatorOf = (secret: string, label = "") =>
  new TOTP({ issuer: "Plinth", label, secret: Secret.fromBase32(secret), period: STEP_SECONDS });

export function newAppSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** What the app reads from a picture. */
export function appAddress(secret: string, email: string): string {
  return generatorOf(secret, email).toString();
}

/** The half-minute that a code belongs to (RFC 6238), at most one before or after now; nothing for a wrong code. */
export function stepOfCode(secret: string, code: string, now: Date): number | undefined {
  // The library fails on letters of more than one byte.
  if (!isAppCode(code)) return undefined;
  const timestamp = now.getTime();
  const delta = generatorOf(secret).validate({ token: code, timestamp, window: STEPS_APART });
  return delta === null ? undefined : Math.floor(timestamp / 1000 / STEP_SECONDS) + delta;
}
