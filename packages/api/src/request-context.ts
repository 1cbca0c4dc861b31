import type { Database, Transaction } from "@repo/db/client";
import type { Actor } from "@repo/domain/access/actor";
import type { CoarseDevice } from "@repo/domain/identity/coarse-device";

/** Who asks, when, and through which database: all a use case needs, from a page, a job or a test. */
export type RequestContext = {
  db: Database;
  actor: Actor;
  now: () => Date;
  requestId: string;
  /** Of a signed-in person's device; left out where nobody signed in. */
  sessionId?: string | undefined;
  /** What seals secrets of accounts; left out where nobody signs in. */
  sealKey?: string | undefined;
  /** Path of a list of leaked passwords, see `isBreached`; left out where there is none. */
  breachedPasswordsFile?: string | undefined;
  /** A random mark of the visitor's browser; null when there is none (jobs, callers that refuse cookies). */
  deviceId: string | null;
  /** The network a call came from, /64 or single IPv4; null for jobs and for callers inside the house. */
  clientAddress: string | null;
  /** Kind of browser and system, for the account's own list; left out for callers inside the house. */
  device?: CoarseDevice | undefined;
};

/** Every write of more than one statement goes through here. */
export function inTransaction<T>(ctx: RequestContext, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return ctx.db.transaction(work);
}
