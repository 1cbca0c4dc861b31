import type { Transaction } from "@repo/db/client";
import { userIdOf } from "@repo/domain/access/actor";
import type { RequestContext } from "#request-context";
import { insertHandOverNotes } from "./leads.repository";

type HandOvers = { agencyId: string; leadIds: readonly string[]; name: string; successorMemberId: string };

/** A statement can hold only so many values. */
const AT_ONCE = 2000;

/** On the timelines of leads that got another owner together, each with the reason why they are theirs. */
export async function noteHandOvers(ctx: RequestContext, tx: Transaction, handOvers: HandOvers): Promise<void> {
  const about = { ...handOvers, actorUserId: userIdOf(ctx.actor), at: ctx.now() };
  for (let start = 0; start < handOvers.leadIds.length; start += AT_ONCE)
    await insertHandOverNotes(tx, { ...about, leadIds: handOvers.leadIds.slice(start, start + AT_ONCE) });
}
