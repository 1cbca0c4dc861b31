import type { Transaction } from "@repo/db/client";
import { replaceMember } from "@repo/domain/leads/replace-member";
import { lockRoutingRules, setRoutingRules } from "./routing.repository";

type Replaced = { memberId: string; successorMemberId: string };

/** Where a rule names somebody who leaves, it names who takes over. */
export async function replaceInRules(
  tx: Transaction,
  agencyId: string,
  { memberId, successorMemberId }: Replaced,
): Promise<void> {
  const rules = await lockRoutingRules(tx, agencyId);
  if (!rules) return;
  const replaced = rules.map((rule) => ({ ...rule, target: replaceMember(rule.target, memberId, successorMemberId) }));
  await setRoutingRules(tx, agencyId, replaced);
}
