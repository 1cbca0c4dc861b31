import { createHash, randomBytes } from "node:crypto";

/** 192 random bits: whoever holds the link may do what it is for, so it cannot be guessed. */
export function newSecret(): string {
  return randomBytes(24).toString("base64url");
}

/** Only the hash is stored; a copy of the database opens nothing. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
