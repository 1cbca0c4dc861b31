import type { Transaction } from "@repo/db/client";
import type { VisitPolicy } from "@repo/domain/visits/listing-visit-policy";
import type { Authorized } from "#access/authorize";
import { upsertVisitPolicy } from "./availability.repository";

/** The terms that a home is handed in with; nobody books by them before it is public. */
export function beginVisitPolicy(
  tx: Transaction,
  listing: Authorized<"listing.edit", { id: string; agencyId: string; agentMemberId: string }>,
  policy: VisitPolicy,
): Promise<void> {
  return upsertVisitPolicy(tx, listing, policy);
}
