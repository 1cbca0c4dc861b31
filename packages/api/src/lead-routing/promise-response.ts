import type { Executor } from "@repo/db/client";
import { responseDueAt } from "@repo/domain/leads/response-promise";
import { findResponsePromise } from "./routing.query";

/** By when an agency answers what it gets at an instant, and the zone of its hours. */
export async function promiseResponse(
  db: Executor,
  agencyId: string,
  receivedAt: Date,
): Promise<{ answerBy: Date; timeZone: string }> {
  const { promise, timeZone } = await findResponsePromise(db, agencyId);
  return { answerBy: responseDueAt(receivedAt, promise, timeZone), timeZone };
}
