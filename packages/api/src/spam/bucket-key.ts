import { createHash } from "node:crypto";

/** Numbers, addresses and words are not kept, only what tells them apart. */
export function bucketKey(kind: string, value: string): string {
  return `${kind}:${createHash("sha256").update(value).digest("base64url").slice(0, 22)}`;
}
