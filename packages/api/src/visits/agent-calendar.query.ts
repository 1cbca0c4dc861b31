import type { Executor } from "@repo/db/client";
import { memberships } from "@repo/db/schema/agencies";
import { eq } from "drizzle-orm";

export async function findAgencyOfMember(db: Executor, memberId: string): Promise<string | undefined> {
  const [member] = await db
    .select({ agencyId: memberships.agencyId })
    .from(memberships)
    .where(eq(memberships.id, memberId));
  return member?.agencyId;
}
