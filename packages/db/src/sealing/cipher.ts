import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from "node:crypto";

const ALGORITHM = "aes-256-gcm";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** What is shorter holds nothing. */
export const LEAST_BYTES = NONCE_BYTES + TAG_BYTES;

/** Nonce, tag and cipher text, which open only at the same `place`. */
export function encrypt(key: KeyObject, place: string, plain: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(place));
  const hidden = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), hidden]);
}

/** Throws for anything that `encrypt` did not give for this key and place. */
export function decrypt(key: KeyObject, place: string, encrypted: Uint8Array): Buffer {
  // Node itself takes shorter tags.
  if (encrypted.length < LEAST_BYTES) throw new Error("What is so short cannot be authenticated.");
  const decipher = createDecipheriv(ALGORITHM, key, encrypted.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(place))
    .setAuthTag(encrypted.subarray(NONCE_BYTES, LEAST_BYTES));
  return Buffer.concat([decipher.update(encrypted.subarray(LEAST_BYTES)), decipher.final()]);
}
