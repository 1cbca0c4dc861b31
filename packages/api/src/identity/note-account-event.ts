import type { Executor } from "@repo/db/client";
import { newRowId } from "@repo/db/row-id";
import { blindIndex } from "@repo/db/sealing/blind-index";
import { type AccountEventKind, COUNTED_BY_HOUR, type SignInMethod } from "@repo/domain/identity/account-event.schema";
import type { CoarseDevice } from "@repo/domain/identity/coarse-device";
import type { RequestContext } from "#request-context";
import { MOST_TIMES, putAccountEvent } from "./account-events.repository";

/** Where a call comes from; left out where it comes from inside the house. */
export type Caller = { network?: string | null; device?: CoarseDevice | undefined };
type AccountEvent = {
  userId: string;
  kind: AccountEventKind;
  method?: SignInMethod;
  procedure?: string;
  /** How often it happened; once when left out. */
  times?: number;
  caller: Caller;
};

/** Kept for the account's owner. Of the network only an index remains that no other account's equals. */
export function noteAccountEvent(db: Executor, event: AccountEvent, now: Date): Promise<void> {
  const { userId, kind, method, procedure, times = 1, caller } = event;
  const id = newRowId();
  const hour = now.toISOString().slice(0, 13);
  return putAccountEvent(db, {
    id,
    userId,
    kind,
    method,
    procedure,
    times: Math.min(times, MOST_TIMES),
    browser: caller.device?.browser,
    system: caller.device?.system,
    networkIndex: caller.network ? blindIndex("network", `${userId} ${caller.network}`) : undefined,
    countedAs: COUNTED_BY_HOUR.has(kind) ? [kind, method, procedure, hour].join(" ") : id,
    firstAt: now,
    lastAt: now,
  });
}

/**
 * The answer does not wait: it would come later for an address that has an account than for one that has none. What cannot be
 * written is lost, as a failed try changed nothing.
 */
export function noteFailedTry(db: Executor, event: AccountEvent, now: Date): void {
  void noteAccountEvent(db, event, now).catch(() => {});
}

export const callerOf = ({ clientAddress, device }: RequestContext): Caller => ({ network: clientAddress, device });
