import type { Executor } from "@repo/db/client";
import { substituteFor } from "@repo/domain/leads/route-lead";
import { loadRoutableMembers } from "./load-routable-members";
import { findRoutingRules } from "./routing.query";

type LateLead = { agencyId: string; ownerMemberId: string };

/** Who gets a lead that its owner left unanswered; nobody where the agency keeps such leads, or nobody else is free. */
export async function chooseSubstitute(db: Executor, lead: LateLead, now: Date): Promise<string | undefined> {
  const { onLate } = await findRoutingRules(db, lead.agencyId);
  if (onLate === "Keep") return undefined;
  const { members } = await loadRoutableMembers(db, lead.agencyId, now);
  return substituteFor(lead.ownerMemberId, members);
}
