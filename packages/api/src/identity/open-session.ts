import type { Database } from "@repo/db/client";
import { insertSession } from "./identity.repository";
import { hasConfirmedStep } from "./second-step.repository";

const SESSION_DAYS = 7;
const DAY_MS = 24 * 60 * 60 * 1000;
/** To find the phone and type six digits. */
const SECOND_STEP_MS = 10 * 60 * 1000;

export const sessionEnd = (now: Date): Date => new Date(now.getTime() + SESSION_DAYS * DAY_MS);

/** For somebody who proved to be `userId`, in whichever way; worth nothing yet where an app's code is asked for as well. */
export async function openSession(db: Database, userId: string, now: Date): Promise<string> {
  const isDue = await hasConfirmedStep(db, userId);
  return insertSession(db, {
    userId,
    createdAt: now,
    expiresAt: isDue ? new Date(now.getTime() + SECOND_STEP_MS) : sessionEnd(now),
    secondStep: isDue ? "Due" : "NotAsked",
  });
}
