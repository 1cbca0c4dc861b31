import { substituteFor } from "@repo/domain/leads/route-lead";
import type { RequestContext } from "#request-context";
import { loadRoutableMembers } from "./load-routable-members";
import { findRoutingRules } from "./routing.query";

type LateLead = { agencyId: string; ownerMemberId: string };

/** Who gets a lead that its owner left unanswered; nobody where the agency keeps such leads, or nobody else is free. */
export async function chooseSubstitute(ctx: RequestContext, lead: LateLead): Promise<string | undefined> {
  const { onLate } = await findRoutingRules(ctx.db, lead.agencyId);
  if (onLate === "Keep") return undefined;
  const { members } = await loadRoutableMembers(ctx, lead.agencyId);
  return substituteFor(lead.ownerMemberId, members);
}
