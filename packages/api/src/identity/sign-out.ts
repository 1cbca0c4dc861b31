import type { Database } from "@repo/db/client";
import { markSessionEnded } from "./identity.repository";

/** Ends the session on the server, so a copied token is worth nothing afterwards. */
export function signOut(db: Database, sessionId: string, now: Date): Promise<void> {
  return markSessionEnded(db, sessionId, now);
}
