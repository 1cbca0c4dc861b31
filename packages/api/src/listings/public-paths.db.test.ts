import { listings } from "@repo/db/schema/listings";
import { openTestDatabase } from "@repo/db/testing/test-database";
import { MODERATION_STATES } from "@repo/domain/listings/moderation-state";
import { isPubliclyVisible, SHOWABLE_STATUSES } from "@repo/domain/listings/publicly-visible";
import { STANDARD_STATUSES } from "@repo/domain/listings/standard-status";
import { eq, sql } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { appRouter } from "#app-router";
import { searchEngine } from "#search/search-engine";
import { type AskedHome, MORE_QUESTIONS, NOT_ABOUT_HOMES, QUESTIONS, showsHome } from "../../testing/public-questions";
import { insertAgency, insertHome, insertLocality, insertMember, NOW } from "../../testing/world";

/** Homes, each led through this many states. */
const HOMES = 25;
const STATES_EACH = 6;
const HOUR_MS = 3_600_000;

type State = Pick<
  typeof listings.$inferSelect,
  "standardStatus" | "moderationState" | "hasDisplayConsent" | "expiresAt"
>;

const hoursFromNow = fc.integer({ min: -30, max: 30 }).map((hours) => new Date(NOW.getTime() + hours * HOUR_MS));
/** Mostly one step from visible, as states far from it are refused many times over. */
const state: fc.Arbitrary<State> = fc.record({
  standardStatus: fc.oneof(fc.constantFrom(...SHOWABLE_STATUSES), fc.constantFrom(...STANDARD_STATUSES)),
  moderationState: fc.oneof(fc.constant("Approved" as const), fc.constantFrom(...MODERATION_STATES)),
  hasDisplayConsent: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.boolean() }),
  expiresAt: fc.option(hoursFromNow),
});
/** The clock moves as well: a listing may end while nobody writes. */
const life = fc.array(fc.record({ state, askedAt: hoursFromNow }), { minLength: 1, maxLength: STATES_EACH });

/** Leads one home through random states and asks about it in every public way after each. */
async function followLives(database: Awaited<ReturnType<typeof openTestDatabase>>, homes: number, seed: number) {
  const { db } = database;
  const agent = await insertMember(db, await insertAgency(db, "Banyan Homes"));
  const place = await insertLocality(db);
  const { id, title } = await insertHome(db, agent, place);
  const otherAgent = await insertMember(db, await insertAgency(db, "Peepul Homes"));
  const companion = await insertHome(db, otherAgent, await insertLocality(db));
  const home: AskedHome = { id, title, place, companionId: companion.id };
  await searchEngine(db).load();
  const seen = { shown: 0, hidden: 0 };
  const outcome = await fc.check(
    fc.asyncProperty(life, async (steps) => {
      for (const step of steps) {
        await db.update(listings).set(step.state).where(eq(listings.id, home.id));
        const isVisible = isPubliclyVisible(step.state, step.askedAt);
        seen[isVisible ? "shown" : "hidden"]++;
        for (const [name, question] of Object.entries({ ...QUESTIONS, ...MORE_QUESTIONS })) {
          const shows = await showsHome(question, { db, now: step.askedAt, home });
          if (shows !== isVisible) throw new Error(`${name} ${shows ? "shows" : "hides"} ${JSON.stringify(step)}`);
        }
      }
    }),
    { numRuns: homes, seed, endOnFailure: true },
  );
  return { seen, outcome };
}

const SEED = 20_301_127;

type Built = { _def: { meta?: { audience?: string } } };

test("every public question that there is gets asked", () => {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its type knows each by name; here they are a list
  const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, Built>);
  const forAnyone = procedures.filter(([, { _def }]) => _def.meta?.audience === "anyone").map(([path]) => path);
  expect([...Object.keys(QUESTIONS), ...NOT_ABOUT_HOMES].toSorted()).toEqual(forAnyone.toSorted());
});

test(`seed ${SEED}: whatever states a home goes through, it is in every public answer while visible, and in none else`, async () => {
  const database = await openTestDatabase();
  const { seen, outcome } = await followLives(database, HOMES, SEED);
  await database.close();
  expect(outcome.errorInstance).toBeNull();
  // Only hidden homes, or only shown ones, would prove half of it.
  expect(Math.min(seen.shown, seen.hidden)).toBeGreaterThan(HOMES / 2);
}, 240_000);

/** The database's own words of the rule, each left out in turn. */
const CLAUSES = [
  "AND l.moderation_state = 'Approved'",
  "AND l.standard_status IN ('ComingSoon', 'Active', 'ActiveUnderContract', 'Pending')",
  "AND l.has_display_consent",
];

test.each(CLAUSES)(
  "control: a database that forgets %s is caught",
  async (clause) => {
    const database = await openTestDatabase();
    await database.db.execute(sql`
    do ${sql.raw("$$")} begin
      execute replace(pg_get_functiondef('refresh_searchable_listings'::regproc), ${sql.raw(`'${clause.replaceAll("'", "''")}'`)}, '');
    end ${sql.raw("$$")}`);
    const { outcome } = await followLives(database, HOMES, SEED);
    await database.close();
    expect(String(outcome.errorInstance)).toMatch(/search\.results shows/);
  },
  240_000,
);
