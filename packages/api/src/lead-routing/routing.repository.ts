import type { Transaction } from "@repo/db/client";
import { memberships } from "@repo/db/schema/agencies";
import { routingRuleSets } from "@repo/db/schema/leads";
import type { ResponsePromise } from "@repo/domain/leads/response-promise";
import type { OnLate, RoutingRule } from "@repo/domain/leads/routing-rule";
import { and, eq, sql } from "drizzle-orm";
import type { Authorized } from "#access/authorize";

type OwnAgency = Authorized<"routing.change", { agencyId: string }>;

type RoutingChange = { rules: RoutingRule[]; onLate: OnLate; promise: ResponsePromise; version: number };

/** Compare-and-set: false when somebody changed the rules since they were read. */
export async function replaceRoutingRules(
  tx: Transaction,
  { agencyId }: OwnAgency,
  { rules, onLate, promise, version }: RoutingChange,
): Promise<boolean> {
  const next = version + 1;
  const written =
    version === 0
      ? await tx
          .insert(routingRuleSets)
          .values({ agencyId, rules, onLate, responsePromise: promise, version: next })
          .onConflictDoNothing()
          .returning()
      : await tx
          .update(routingRuleSets)
          .set({ rules, onLate, responsePromise: promise, version: next })
          .where(and(eq(routingRuleSets.agencyId, agencyId), eq(routingRuleSets.version, version)))
          .returning();
  return written.length === 1;
}

/** Nobody else changes them until the transaction ends; nothing where the agency has none. */
export async function lockRoutingRules(tx: Transaction, agencyId: string): Promise<readonly RoutingRule[] | undefined> {
  const [set] = await tx
    .select({ rules: routingRuleSets.rules })
    .from(routingRuleSets)
    .where(eq(routingRuleSets.agencyId, agencyId))
    .for("update");
  return set?.rules;
}

/** Asks for no permission: whoever may take somebody out of the agency takes them out of its rules. */
export async function setRoutingRules(tx: Transaction, agencyId: string, rules: RoutingRule[]): Promise<void> {
  await tx
    .update(routingRuleSets)
    .set({ rules, version: sql`${routingRuleSets.version} + 1` })
    .where(eq(routingRuleSets.agencyId, agencyId));
}

type Intake = { pausedUntil: Date | null; dailyCap: number | null };

export async function setLeadIntake(
  tx: Transaction,
  { memberId }: Authorized<"leadIntake.change", { agencyId: string; memberId: string }>,
  { pausedUntil, dailyCap }: Intake,
): Promise<void> {
  await tx
    .update(memberships)
    .set({ leadsPausedUntil: pausedUntil, dailyLeadCap: dailyCap })
    .where(eq(memberships.id, memberId));
}
