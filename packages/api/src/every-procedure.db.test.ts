import { seededRandom } from "@repo/db/seeded-random";
import { withinScope } from "@repo/db/tenant-scope";
import { openTestDatabase } from "@repo/db/testing/test-database";
import { type Actor, agenciesOf } from "@repo/domain/access/actor";
import type { AnyTRPCProcedure } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type * as z from "zod";
import { inParallel } from "../testing/in-parallel";
import { RandomInput } from "../testing/random-input";
import { insertMarkedAgency } from "../testing/two-agencies";
import { contextAt } from "../testing/visit-world";
import { callerFor, insertBuyer, insertLocality, insertModerator, VISITOR } from "../testing/world";
import { appRouter } from "./app-router";

const CALLS = 20_000;
/** FUZZ_SEED repeats another run. */
const SEED = Number(process.env.FUZZ_SEED ?? 20_301_122);
const AT_ONCE = 12;
const CALL_TAKES_AT_MOST_MS = 20_000;
const MINE = "canary-of-mine";
const THEIRS = "canary-of-theirs";
const THEIR_PHONE = "+919845098450";
const WALLED = [
  "contacts",
  "enquiries",
  "held_enquiries",
  "leads",
  "lead_activities",
  "lead_tasks",
  "message_templates",
  "lead_sources",
  "routing_rule_sets",
  "routing_decisions",
  "consent_receipts",
  "visits",
  "listing_revisions",
  "listing_drafts",
  "listing_batch_changes",
  "invitations",
  "verification_requests",
  "verification_papers",
  "verification_decisions",
];
/** Public by nature, or about what the agency itself shows; guarded by policies and publiclyVisible alone. */
const KNOWN_TO_ALL = [
  "memberships",
  "listings",
  "outbox",
  "uploads",
  "audit_events",
  "availability_rules",
  "availability_overrides",
  "verification_facets",
];

/** Of PostgreSQL, the driver or our code, which nobody outside needs to know. */
const INNARDS = /postgres|drizzle|insert into|select "|node_modules|\bat async\b/i;

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let mine: Awaited<ReturnType<typeof insertMarkedAgency>>;
let theirs: Awaited<ReturnType<typeof insertMarkedAgency>>;
/** Who must not see a word of the other agency's, and who may see some: listings under review, letters. */
let strangers: Actor[];
let staff: Actor[];

beforeAll(async () => {
  database = await openTestDatabase();
  const place = await insertLocality(database.db);
  mine = await insertMarkedAgency(database.db, place, { canary: MINE, phone: "+919845012345" });
  theirs = await insertMarkedAgency(database.db, place, { canary: THEIRS, phone: THEIR_PHONE });
  strangers = [VISITOR, await insertBuyer(database.db), ...mine.members];
  staff = [await insertModerator(database.db, "Moderator"), await insertModerator(database.db, "Admin")];
});
afterAll(() => database.close());

type Called = { path: string; actor: Actor; input: unknown; status: number; body: string };

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its type knows each by name; here they are a list
const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, AnyTRPCProcedure>).filter(
  ([, { _def }]) => _def.type !== "subscription",
);
const typeOf = new Map(procedures.map(([path, { _def }]) => [path, _def.type]));

/** As over HTTP, without the socket. */
async function call(path: string, actor: Actor, input: unknown): Promise<Called> {
  const type = typeOf.get(path);
  const json = JSON.stringify(input);
  const address = new URL(`http://plinth.test/api/trpc/${path}`);
  if (type === "query" && json !== undefined) address.searchParams.set("input", json);
  const request = new Request(address, {
    ...(type === "mutation" && { method: "POST", body: json ?? null, headers: { "content-type": "application/json" } }),
  });
  const answering = fetchRequestHandler({
    endpoint: "/api/trpc",
    req: request,
    router: appRouter,
    createContext: () => contextAt(database.db, undefined, actor),
  });
  const hanging = AbortSignal.timeout(CALL_TAKES_AT_MOST_MS);
  const response = await Promise.race([
    answering,
    new Promise<never>((_, reject) =>
      hanging.addEventListener("abort", () => reject(new Error(`${path} hangs for ${json}`))),
    ),
  ]);
  return { path, actor, input, status: response.status, body: await response.text() };
}

/** What only its own people may change: no visitor's enquiry or booking is in it. */
const stateOf = ({ agencyId, leadIds }: typeof theirs) =>
  database.db.execute(sql`
    select
      (select jsonb_agg(jsonb_build_array(id, stage, owner_member_id, merged_into_id) order by id)
        from leads where id = any(${`{${leadIds.join(",")}}`}::uuid[])) as leads,
      (select jsonb_agg(jsonb_build_array(id, title, done_at) order by id)
        from lead_tasks where agency_id = ${agencyId}) as tasks,
      (select count(*)::int from lead_activities
        where agency_id = ${agencyId} and kind in ('Note', 'HandedOver', 'Claimed', 'Merged')) as notes,
      (select rules from routing_rule_sets where agency_id = ${agencyId}) as rules,
      (select jsonb_agg(jsonb_build_array(id, title, description, list_price_minor) order by id)
        from listings where agency_id = ${agencyId}) as listings`);

async function callAtRandom(seed: number): Promise<Called[]> {
  const random = seededRandom(seed);
  const inputs = new RandomInput(random, [...mine.ids, ...theirs.ids, crypto.randomUUID()]);
  const calls = Array.from({ length: CALLS }, (_, index) => {
    const [path, procedure] = procedures[index % procedures.length]!;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- tRPC keeps the schemas there without saying so
    const [schema] = (procedure._def as unknown as { inputs: z.ZodType[] }).inputs;
    const input = schema && inputs.for(schema);
    const actor = random.pick([...strangers, ...strangers, ...staff]);
    return () => call(path, actor, input);
  });
  return inParallel(calls, AT_ONCE);
}

/** One of each procedure, as a defect shows up again and again. */
const shown = (called: readonly Called[]) =>
  [...new Map(called.map((one) => [one.path, one])).values()].map(({ path, input, status, body }) => ({
    path,
    input,
    status,
    body: body.slice(0, 500),
  }));

test(`${CALLS} random calls (seed ${SEED}) by everybody meet no defect and no foreign word, and change nothing foreign`, {
  timeout: 300_000,
}, async () => {
  const before = await stateOf(theirs);
  const called = await callAtRandom(SEED);
  expect(shown(called.filter(({ status }) => status >= 500))).toEqual([]);
  const byStrangers = called.filter(({ actor }) => strangers.includes(actor));
  expect(shown(byStrangers.filter(({ body }) => body.includes(THEIRS) || body.includes(THEIR_PHONE)))).toEqual([]);
  expect(shown(called.filter(({ body }) => INNARDS.test(body)))).toEqual([]);
  expect(Reflect.get({}, "polluted")).toBeUndefined();
  expect(await stateOf(theirs)).toEqual(before);
  // Calls that are all refused would prove nothing.
  const answered = called.filter(({ status }) => status === 200);
  expect(answered.length).toBeGreaterThan(CALLS / 10);
  // The control: to its own people the words are shown.
  const own = await call("leads.inbox", theirs.members[0]!, {});
  expect(own.body).toContain(THEIRS);
});

test("without a query's own filter PostgreSQL shows rows of the own agency alone, and of none to whoever names none", async () => {
  const { db } = database;
  for (const table of WALLED) {
    const everything = sql`select row_to_json(${sql.identifier(table)})::text as row, agency_id from ${sql.identifier(table)}`;
    const seenBy = (scope: readonly string[] | "everyAgency") =>
      withinScope(scope, async () => db.execute<{ row: string; agency_id: string }>(everything));
    const seen = await seenBy(agenciesOf(mine.members[0]!));
    expect({ table, seen: new Set(seen.map(({ agency_id }) => agency_id)) }).toEqual({
      table,
      seen: new Set([mine.agencyId]),
    });
    expect({ table, rows: (await seenBy([])).length }).toEqual({ table, rows: 0 });
    // The control: what the wall keeps back is there.
    const all = await seenBy("everyAgency");
    expect({ table, isThere: all.some(({ agency_id }) => agency_id === theirs.agencyId) }).toEqual({
      table,
      isThere: true,
    });
  }
});

test("nobody writes over the wall, nor takes a row over it", async () => {
  const asMine = <T>(work: () => Promise<T>) => withinScope(agenciesOf(mine.members[0]!), work);
  const changed = await asMine(async () =>
    database.db.execute(
      sql`update leads set stage = 'Lost', loss_reason = 'Spam' where id = ${theirs.leadIds[0]} returning id`,
    ),
  );
  expect(changed).toHaveLength(0);
  const moved = asMine(async () =>
    database.db.execute(sql`update leads set agency_id = ${theirs.agencyId} where id = ${mine.leadIds[0]}`),
  );
  await expect(moved).rejects.toMatchObject({ cause: { code: "42501" } });
});

test("a table with an agency is behind the wall, or known to all on purpose", async () => {
  const tables = await database.db.execute<{ name: string; walled: boolean }>(sql`
    select relname as name, relrowsecurity as walled from pg_class
    join pg_attribute on attrelid = pg_class.oid and attname = 'agency_id'
    where relnamespace = 'public'::regnamespace and relkind = 'r'`);
  const open = tables.filter(({ walled }) => !walled).map(({ name }) => name);
  expect(open.toSorted()).toEqual(KNOWN_TO_ALL.toSorted());
  expect(
    tables
      .filter(({ walled }) => walled)
      .map(({ name }) => name)
      .toSorted(),
  ).toEqual(WALLED.toSorted());
});

test("a dashboard hears of its own agency's leads alone", async () => {
  const [manager] = mine.members;
  const [theirManager] = theirs.members;
  const stopping = new AbortController();
  const heard: string[] = [];
  const stream = await callerFor(database.db, manager!).leads.deskChanges();
  for await (const event of stream) {
    if (event.kind === "Resync") {
      await callerFor(database.db, theirManager!).leads.addNote({ leadId: theirs.leadIds[0]!, text: THEIRS });
      await callerFor(database.db, manager!).leads.addNote({ leadId: mine.leadIds[0]!, text: MINE });
      continue;
    }
    heard.push(event.leadId);
    break;
  }
  stopping.abort();
  expect(heard).toEqual([mine.leadIds[0]]);
});
