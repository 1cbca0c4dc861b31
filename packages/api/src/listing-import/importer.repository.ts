import { hasEmail } from "@repo/db/account-columns";
import type { Transaction } from "@repo/db/client";
import { agencies, memberships } from "@repo/db/schema/agencies";
import { users } from "@repo/db/schema/identity";
import { availabilityRules } from "@repo/db/schema/visits";
import { sealedAccount } from "@repo/db/sealing/sealed-account";
import type { ImportMapping } from "@repo/domain/listing-import/import-mapping";
import { and, eq } from "drizzle-orm";

/** Whose homes the imported ones are. */
export type Importer = { agencyId: string; memberId: string };

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
/** Homes can be visited from the start; the agent changes the hours later. */
const FIRST_HOURS = { startTime: "10:00", endTime: "18:00" };

export async function upsertImporter(
  tx: Transaction,
  { agency, agent, timeZone }: ImportMapping,
  passwordHash: string,
): Promise<Importer> {
  await tx
    .insert(agencies)
    .values({ ...agency, kind: "Brokerage", timeZone })
    .onConflictDoNothing();
  await tx
    .insert(users)
    .values({ ...sealedAccount(agent), passwordHash })
    .onConflictDoNothing();
  const [{ agencyId, userId } = { agencyId: "", userId: "" }] = await tx
    .select({ agencyId: agencies.id, userId: users.id })
    .from(agencies)
    .innerJoin(users, hasEmail(agent.email))
    .where(eq(agencies.slug, agency.slug));
  const [created] = await tx
    .insert(memberships)
    .values({ agencyId, userId, role: "Agent" })
    .onConflictDoNothing()
    .returning({ memberId: memberships.id });
  if (!created) return { agencyId, memberId: await memberIdOf(tx, agencyId, userId) };
  const { memberId } = created;
  await tx
    .insert(availabilityRules)
    .values(EVERY_DAY.map((weekday) => ({ agencyId, memberId, weekday, timeZone, ...FIRST_HOURS })));
  return { agencyId, memberId };
}

async function memberIdOf(tx: Transaction, agencyId: string, userId: string): Promise<string> {
  const [member] = await tx
    .select({ id: memberships.id })
    .from(memberships)
    .where(and(eq(memberships.agencyId, agencyId), eq(memberships.userId, userId)));
  if (!member) throw new Error("The agent of the mapping is no member of its agency.");
  return member.id;
}
