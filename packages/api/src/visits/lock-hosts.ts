import type { Transaction } from "@repo/db/client";
import { lockParties } from "./visit-locks.query";

/** Nobody books time of these hosts until the transaction ends. */
export function lockHosts(tx: Transaction, hostIds: readonly string[]): Promise<void> {
  return lockParties(tx, { hostIds, propertyIds: [] });
}
