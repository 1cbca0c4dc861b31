import { withinScope } from "@repo/db/tenant-scope";
import { actedByOf, userIdOf } from "@repo/domain/access/actor";
import { callerOf, noteAccountEvent } from "#identity/note-account-event";
import type { RequestContext } from "#request-context";

type Denial = { ctx: RequestContext; userId: string; procedure: string; times: number };

/** What comes while another is written is added up and written next, so denials never hold more than one connection. */
const waiting = new Map<string, Denial>();
const MOST_WAITING = 1_000;
let isWriting = false;

/**
 * Whoever is signed in was refused the call. The answer neither waits for this nor fails with it. What an administrator is
 * refused who sees the platform as somebody else is noted with the administrator.
 */
export function noteDenial(ctx: RequestContext, procedure: string): void {
  const userId = actedByOf(ctx.actor)?.userId ?? userIdOf(ctx.actor);
  if (userId === null) return;
  const hour = ctx.now().toISOString().slice(0, 13);
  const key = `${userId} ${procedure} ${hour}`;
  const known = waiting.get(key);
  if (known) known.times += 1;
  else if (waiting.size < MOST_WAITING) waiting.set(key, { ctx, userId, procedure, times: 1 });
  if (!isWriting) void writeWaiting();
}

async function writeWaiting(): Promise<void> {
  isWriting = true;
  // What is added meanwhile is met as well.
  for (const [key, denial] of waiting) {
    waiting.delete(key);
    await write(denial).catch(() => {});
  }
  isWriting = false;
}

/** In the scope of no agency, as the loop may have begun in that of somebody else. */
const write = ({ ctx, userId, procedure, times }: Denial) =>
  withinScope([], () =>
    noteAccountEvent(ctx.db, { userId, kind: "Denied", procedure, times, caller: callerOf(ctx) }, ctx.now()),
  );
