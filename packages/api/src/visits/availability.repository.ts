import type { Executor, Transaction } from "@repo/db/client";
import { memberships } from "@repo/db/schema/agencies";
import { availabilityOverrides, availabilityRules, visitPolicies } from "@repo/db/schema/visits";
import type { VisitPolicy } from "@repo/domain/visits/listing-visit-policy";
import type { Availability } from "@repo/domain/visits/visit.schema";
import { asc, eq } from "drizzle-orm";
import type { Authorized } from "#access/authorize";

type OwnMember = { agencyId: string; memberId: string };

export async function findAvailability(
  db: Executor,
  memberId: string,
): Promise<Omit<Availability, "timeZone"> & { timeZone: string | undefined }> {
  const [rules, overrides] = await Promise.all([
    db
      .select()
      .from(availabilityRules)
      .where(eq(availabilityRules.memberId, memberId))
      .orderBy(asc(availabilityRules.weekday), asc(availabilityRules.startTime)),
    db
      .select()
      .from(availabilityOverrides)
      .where(eq(availabilityOverrides.memberId, memberId))
      .orderBy(asc(availabilityOverrides.date)),
  ]);
  return {
    timeZone: rules[0]?.timeZone ?? overrides[0]?.timeZone,
    weekly: rules.map(({ weekday, startTime, endTime }) => ({
      weekday,
      startTime: startTime.slice(0, 5),
      endTime: endTime.slice(0, 5),
    })),
    overrides: overrides.map(({ date, hours, publicReason }) => ({ date, hours, publicReason })),
  };
}

/** All of it at once: what the page shows is what counts. */
export async function replaceAvailability(
  tx: Transaction,
  { agencyId, memberId }: Authorized<"availability.change", OwnMember>,
  { timeZone, weekly, overrides }: Availability,
): Promise<void> {
  await tx.select({ id: memberships.id }).from(memberships).where(eq(memberships.id, memberId)).for("update");
  await tx.delete(availabilityRules).where(eq(availabilityRules.memberId, memberId));
  await tx.delete(availabilityOverrides).where(eq(availabilityOverrides.memberId, memberId));
  const owner = { agencyId, memberId, timeZone };
  if (weekly.length > 0) await tx.insert(availabilityRules).values(weekly.map((rule) => ({ ...rule, ...owner })));
  if (overrides.length > 0)
    await tx.insert(availabilityOverrides).values(overrides.map((override) => ({ ...override, ...owner })));
}

export async function upsertVisitPolicy(
  tx: Transaction,
  { id: listingId }: Authorized<"listing.edit", { id: string; agencyId: string; agentMemberId: string }>,
  terms: VisitPolicy,
): Promise<void> {
  await tx
    .insert(visitPolicies)
    .values({ listingId, terms })
    .onConflictDoUpdate({ target: visitPolicies.listingId, set: { terms } });
}
