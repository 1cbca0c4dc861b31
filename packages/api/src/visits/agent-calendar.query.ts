import type { Executor } from "@repo/db/client";
import { memberships } from "@repo/db/schema/agencies";
import { and, eq, isNull } from "drizzle-orm";

/** Of nobody who left. */
export async function findAgencyOfMember(db: Executor, memberId: string): Promise<string | undefined> {
  const [member] = await db
    .select({ agencyId: memberships.agencyId })
    .from(memberships)
    .where(and(eq(memberships.id, memberId), isNull(memberships.endedAt)));
  return member?.agencyId;
}
