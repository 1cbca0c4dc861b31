import { leads } from "@repo/db/schema/leads";
import { openTestDatabase } from "@repo/db/testing/test-database";
import { LEAST_QUESTIONS } from "@repo/domain/listings/agent-record";
import { eq, notInArray } from "drizzle-orm";
import { expect, test } from "vitest";
import {
  callerFor,
  consent,
  contact,
  insertAgency,
  insertHome,
  insertLocality,
  insertMember,
  NOW,
  VISITOR,
} from "../../testing/world";

const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000);

test("an agent's record counts who was answered and how soon, and says nothing while few asked", async () => {
  const database = await openTestDatabase();
  const { db } = database;
  const agencyId = await insertAgency(db, "Banyan Homes");
  const [agent, other] = [await insertMember(db, agencyId), await insertMember(db, agencyId)];
  const place = await insertLocality(db);
  const home = await insertHome(db, agent, place);
  const otherHome = await insertHome(db, other, place);
  const visitor = callerFor(db, VISITOR);
  const recordOf = (listingId: string) => visitor.listings.agentRecord({ listingId });
  const ask = async (listingId: string) =>
    visitor.leads.enquire({ listingId, idempotencyKey: crypto.randomUUID(), contact: contact(), consent });

  for (let asked = 1; asked < LEAST_QUESTIONS; asked++) await ask(home.id);
  await db.update(leads).set({ createdAt: minutes(-3_000) });
  expect(await recordOf(home.id)).toBeNull();

  await ask(home.id);
  await ask(home.id);
  await db.update(leads).set({ createdAt: minutes(-3_000) });
  const own = await db.select({ id: leads.id }).from(leads).where(eq(leads.ownerMemberId, agent.memberId));
  for (const [index, { id }] of own.slice(0, 3).entries())
    await db
      .update(leads)
      .set({ firstResponseAt: minutes(-3_000 + 10 * (index + 1)) })
      .where(eq(leads.id, id));
  expect(await recordOf(home.id)).toEqual({ questions: 6, answeredPercent: 50, medianMinutes: 20 });
  // A question of a moment ago is not unanswered yet; a day later it is. Those to a colleague are not this agent's.
  await ask(home.id);
  const isNewest = notInArray(
    leads.id,
    own.map(({ id }) => id),
  );
  await db
    .update(leads)
    .set({ createdAt: minutes(-5) })
    .where(isNewest);
  expect((await recordOf(home.id))?.questions).toBe(6);
  await db
    .update(leads)
    .set({ createdAt: minutes(-1_500) })
    .where(isNewest);
  expect((await recordOf(home.id))?.questions).toBe(7);
  expect(await recordOf(otherHome.id)).toBeNull();
  await database.close();
});
