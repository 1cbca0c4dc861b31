import { createHash } from "node:crypto";

/** Tells whether a repeated idempotency key came with the same request. */
export function requestHash(request: object): string {
  return createHash("sha256").update(JSON.stringify(request)).digest("hex");
}
