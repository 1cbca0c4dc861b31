import type { Database } from "@repo/db/client";
import type { SignInMethod } from "@repo/domain/identity/account-event.schema";
import { insertSession } from "./identity.repository";
import { type Caller, noteAccountEvent } from "./note-account-event";
import { hasConfirmedStep } from "./second-step.repository";

const SESSION_DAYS = 7;
const DAY_MS = 24 * 60 * 60 * 1000;
/** To find the phone and type six digits. */
const SECOND_STEP_MS = 10 * 60 * 1000;

export const sessionEnd = (now: Date): Date => new Date(now.getTime() + SESSION_DAYS * DAY_MS);

type SignIn = { userId: string; method: SignInMethod; caller: Caller };

/** For somebody who proved to be `userId`, in whichever way; worth nothing yet where an app's code is asked for as well. */
export async function openSession(db: Database, { userId, method, caller }: SignIn, now: Date): Promise<string> {
  const isDue = await hasConfirmedStep(db, userId);
  return db.transaction(async (tx) => {
    const sessionId = await insertSession(tx, {
      userId,
      createdAt: now,
      expiresAt: isDue ? new Date(now.getTime() + SECOND_STEP_MS) : sessionEnd(now),
      secondStep: isDue ? "Due" : "NotAsked",
    });
    await noteAccountEvent(tx, { userId, kind: "SignedIn", method, caller }, now);
    return sessionId;
  });
}
