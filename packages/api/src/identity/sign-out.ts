import type { Database } from "@repo/db/client";
import { markSessionEnded } from "./identity.repository";
import { type Caller, noteAccountEvent } from "./note-account-event";

/** Ends the session on the server, so a copied token is worth nothing afterwards. */
export async function signOut(db: Database, sessionId: string, now: Date, caller: Caller = {}): Promise<void> {
  const userId = await markSessionEnded(db, sessionId, now);
  if (userId !== undefined) await noteAccountEvent(db, { userId, kind: "SignedOut", caller }, now);
}
