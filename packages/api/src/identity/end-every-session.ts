import type { Transaction } from "@repo/db/client";
import { endSessions } from "./identity.repository";

/** Of somebody whose rights changed: each device counts no more from its next request on. */
export async function endEverySession(tx: Transaction, userId: string, now: Date): Promise<void> {
  await endSessions(tx, { userId, now });
}
