import { createHmac } from "node:crypto";
import { ownFieldKeys } from "./field-keys";

/**
 * Tells whether two sealed values are the same without saying what they are. Numbers come in E.164. Whoever has the key
 * can try all numbers there are, so it is as secret as those that seal.
 */
export function blindIndex(
  kind: "phone" | "email" | "claim" | "network",
  value: string,
  keys = ownFieldKeys(),
): string {
  const normalised = kind === "email" ? value.trim().toLowerCase() : value;
  return createHmac("sha256", keys.index).update(`${kind}:${normalised}`).digest("base64url");
}
