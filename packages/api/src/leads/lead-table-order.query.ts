import { nameOf } from "@repo/db/account-columns";
import type { Executor } from "@repo/db/client";
import { memberships } from "@repo/db/schema/agencies";
import { users } from "@repo/db/schema/identity";
import { leads } from "@repo/db/schema/leads";
import { LEAD_STAGES } from "@repo/domain/leads/lead-stage";
import type { LeadSort } from "@repo/domain/leads/lead-table.schema";
import { and, asc, desc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { byName } from "#identity/by-name";

const TABLE_ORDERS = {
  asked: leads.lastEnquiredAt,
  answerDue: leads.responseDueAt,
  stage: sql`array_position(${`{${LEAD_STAGES.join(",")}}`}::text[], ${leads.stage})`,
} as const satisfies Record<Exclude<LeadSort, "name" | "owner">, unknown>;

type Order = { sort: Exclude<LeadSort, "name">; isDescending: boolean };

/** For `orderBy`; names of contacts are put in order elsewhere. */
export async function tableOrder(db: Executor, agencyIds: readonly string[], { sort, isDescending }: Order) {
  const direction = isDescending ? desc : asc;
  const by = sort === "owner" ? await ownerOrder(db, agencyIds) : TABLE_ORDERS[sort];
  return [direction(by), direction(leads.id)];
}

/** Names of members are sealed, too, and few: they are put in order here, and the leads by their owner's place in it. */
async function ownerOrder(db: Executor, agencyIds: readonly string[]): Promise<SQL> {
  const owners = await db
    .select({ memberId: memberships.id, name: nameOf(users) })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(inArray(memberships.agencyId, [...agencyIds]), isNull(memberships.endedAt)));
  const inOrder = owners.toSorted(byName).map(({ memberId }) => memberId);
  return sql`array_position(${`{${inOrder.join(",")}}`}::uuid[], ${leads.ownerMemberId})`;
}
