import type { Transaction } from "@repo/db/client";
import { insertMessageWithJob, type NewMessage } from "./messages.repository";

/** Promises a notification inside the transaction of the fact it tells about. */
export function enqueueMessage(tx: Transaction, message: NewMessage): Promise<void> {
  return insertMessageWithJob(tx, message);
}
