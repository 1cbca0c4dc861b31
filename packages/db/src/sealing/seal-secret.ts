import { createSecretKey, hkdfSync } from "node:crypto";
import { decrypt, encrypt } from "./cipher";

type Lock = { key: string; owner: string };

const keyOf = (key: string) => createSecretKey(Buffer.from(hkdfSync("sha256", key, "", "plinth seal v1", 32)));

/**
 * Keeps a secret in a column, under a key that no process but the web has. It opens only with the same key and for the same
 * `owner`, so a copied cell is worth nothing.
 */
export function sealSecret(secret: string, { key, owner }: Lock): string {
  return encrypt(keyOf(key), owner, Buffer.from(secret)).toString("base64url");
}

/** Throws when the key or the owner is another, or a bit was changed. */
export function openSecret(sealed: string, { key, owner }: Lock): string {
  return decrypt(keyOf(key), owner, Buffer.from(sealed, "base64url")).toString("utf8");
}
