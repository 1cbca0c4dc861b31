import { emailOf } from "@repo/db/account-columns";
import type { Executor } from "@repo/db/client";
import { memberships } from "@repo/db/schema/agencies";
import { enforcementMeasures } from "@repo/db/schema/enforcement";
import { users } from "@repo/db/schema/identity";
import { eq } from "drizzle-orm";

export type ToldMeasure = NonNullable<Awaited<ReturnType<typeof findMeasureForLetter>>>["measure"];

/** A measure with whom it concerns. */
export async function findMeasureForLetter(db: Executor, measureId: string) {
  const [found] = await db
    .select({ measure: enforcementMeasures, email: emailOf(users) })
    .from(enforcementMeasures)
    .innerJoin(memberships, eq(memberships.id, enforcementMeasures.memberId))
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(eq(enforcementMeasures.id, measureId));
  return found;
}
