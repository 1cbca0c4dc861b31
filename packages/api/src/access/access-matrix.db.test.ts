import type { Database } from "@repo/db/client";
import { openTestDatabase } from "@repo/db/testing/test-database";
import { type Actor, membershipIn, userIdOf } from "@repo/domain/access/actor";
import type { Reach } from "@repo/domain/access/granting";
import type { AnyTRPCProcedure } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type * as z from "zod";
import { appRouter } from "#app-router";
import { loadActor } from "#identity/load-actor";
import { insertAccessWorld, type Rows } from "../../testing/access-world";
import { fittingInput, type IdsByField, idFieldsOf } from "../../testing/fitting-input";
import { inParallel } from "../../testing/in-parallel";
import { PRINCIPALS, ROLES } from "../../testing/principals";
import { contextAt, slotAt } from "../../testing/visit-world";
import { NOW } from "../../testing/world";
import { ACCESS, type AccessLine } from "./access-table";
import { reachesOf } from "./describe-access";

const AT_ONCE = 8;
const RELATIONS = ["own", "same agency", "foreign", "missing"] as const;
type Relation = (typeof RELATIONS)[number];

/** The field that names the row a permission is about; where an input has none, it is about the caller's own. */
const ROW_FIELDS: Readonly<Record<string, readonly string[]>> = {
  lead: ["leadId", "taskId"],
  enquiry: ["enquiryId"],
  listing: ["listingId", "agencyId"],
  listingDraft: ["draftId"],
  moderation: ["listingId", "revisionId", "pairId", "memberId", "measureId", "batchId", "requestId"],
  user: ["userId"],
  visit: ["visitId", "listingId"],
  savedSearch: ["savedSearchId"],
  consent: ["receiptId"],
  leadSource: ["sourceId", "fallbackListingId"],
  leadIntake: ["memberId"],
  member: ["memberId"],
  agency: ["agencyId"],
  invitation: ["invitationId"],
  verification: ["requestId", "paperId"],
};
/** What the least fitting input lacks, because a rule beyond the shape asks for it. */
const GIVEN: Readonly<Record<string, (ids: IdsByField) => object>> = {
  "leads.unmerge": ({ mergedLeadId: leadId = crypto.randomUUID() }) => ({ leadId }),
  "leadSources.importFile": () => ({ csv: "id,name,phone,email,message,home\n1,Asha,9845012345,,Hello," }),
  "messages.replay": () => ({ jobIds: ["1"] }),
  "platform.changeJobs": () => ({ jobIds: ["1"] }),
  "moderation.decide": () => ({ outcome: "Approved" }),
  "verification.start": () => ({ subject: "Agent", region: "Goa", stated: "AGGO10180123" }),
  "users.find": ({ userEmail = "nobody@plinth.example" }) => ({ email: userEmail }),
  "places.bySlug": () => ({ slug: "indiranagar" }),
  "visits.bookTour": ({ listingId = crypto.randomUUID(), otherListingId = crypto.randomUUID() }) => ({
    stops: [
      { listingId, startsAt: slotAt(180) },
      { listingId: otherListingId, startsAt: slotAt(300) },
    ],
  }),
};
/** Of a person, whatever agency that person works for. */
const PERSONAL = new Set(["savedSearch", "shortlist", "consent"]);
/** Answer that nothing was done, to a row out of reach as to one that is not there. */
const ANSWER_ANYWAY = new Set([
  "leads.changeMany",
  "moderation.previewTogether",
  "moderation.decideTogether",
  "listings.changeTogether",
  "leads.removeTemplate",
  "identity.endSession",
  "visits.giveBack",
]);
/** The world of this test has no row for them yet, so only their refusals are tried. */
const WITHOUT_ROWS = new Set([
  "moderation.answerReport",
  "moderation.undoDecisions",
  "listings.undoChanges",
  "duplicates.pair",
  "duplicates.judge",
  "duplicates.takeBack",
  "enforcement.lift",
  "enforcement.judgeAppeal",
]);
const CANARIES: Readonly<Record<string, RegExp>> = {
  own: /canary-of-own/,
  "same agency": /canary-of-same/,
  foreign: /canary-of-foreign/,
};

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let world: Awaited<ReturnType<typeof insertAccessWorld>>;
const actors = new Map<string, Actor>();

beforeAll(async () => {
  database = await openTestDatabase();
  world = await insertAccessWorld(database.db);
  for (const name of PRINCIPALS) actors.set(name, await loadActor(database.db, world.sessionIds[name], NOW));
});
afterAll(() => database.close());

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its type knows each by name; here they are a list
const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, AnyTRPCProcedure>);
const typeOf = new Map(procedures.map(([path, { _def }]) => [path, _def.type]));
const schemaOf = (procedure: AnyTRPCProcedure) =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- tRPC keeps the schemas there without saying so
  (procedure._def as unknown as { inputs: z.ZodType[] }).inputs[0];

type Answer = { status: number; body: string };
type Cell = { path: string; principal: string; relation: Relation; isAllowed: boolean; input: unknown };

/** As over HTTP with the cookie of the principal's session, without the socket. */
async function call({ path, principal, input }: Cell, db: Database = database.db): Promise<Answer> {
  const isMutation = typeOf.get(path) === "mutation";
  const json = JSON.stringify(input);
  const address = new URL(`http://plinth.test/api/trpc/${path}`);
  if (!isMutation && json !== undefined) address.searchParams.set("input", json);
  const response = await fetchRequestHandler({
    endpoint: "/api/trpc",
    req: new Request(address, {
      ...(isMutation && { method: "POST", body: json ?? null, headers: { "content-type": "application/json" } }),
    }),
    router: appRouter,
    createContext: async () => {
      const sessionId = world.sessionIds[principal];
      return { ...contextAt(db, NOW, await loadActor(database.db, sessionId, NOW)), sessionId };
    },
  });
  return { status: response.status, body: await response.text() };
}

/** Whether a line lets the principal reach these rows, by the table alone. */
function reaches(line: AccessLine, principal: string, rows: Rows | "caller's own" | undefined): boolean {
  const reached = reachesOf(line, ROLES[principal]!);
  const actor = actors.get(principal)!;
  const membership = typeof rows === "object" ? membershipIn(actor, rows.agencyId) : undefined;
  const isPersonal = line.may?.every((permission) => PERSONAL.has(permission.split(".")[0]!)) === true;
  const isIn: Record<Reach | "link" | "itself", boolean> = {
    itself: true,
    link: false,
    public: rows !== undefined,
    own: rows === "caller's own" || (rows !== undefined && isOwn(rows, actor, isPersonal ? undefined : membership)),
    agency: rows === "caller's own" || membership !== undefined,
    offered: typeof rows === "object" && membership !== undefined && rows.offeredTo.includes(membership.memberId),
    others: rows !== undefined && membership === undefined,
  };
  return reached.some((reach) => isIn[reach]);
}

const isOwn = (rows: Rows, actor: Actor, membership: { memberId: string } | undefined) =>
  membership ? membership.memberId === rows.memberId : userIdOf(actor) === rows.userId;

/** Every principal on every row that the procedure can be asked about. */
function cellsOf(path: string, procedure: AnyTRPCProcedure): Cell[] {
  const schema = schemaOf(procedure);
  const line = ACCESS[path]!;
  const idFields = schema ? idFieldsOf(schema) : [];
  const rowFields = (line.may ?? []).flatMap((permission) => ROW_FIELDS[permission.split(".")[0]!] ?? []);
  const isAboutARow = rowFields.some((field) => idFields.includes(field));
  const relations = idFields.some((field) => field !== "idempotencyKey") ? RELATIONS : (["own"] as const);
  return relations.flatMap((relation) => {
    const rows = world.rows[relation];
    const ids = { ...rows?.ids, localityId: world.localityId };
    return PRINCIPALS.map((principal): Cell => {
      const isAllowed = reaches(line, principal, line.may && !isAboutARow ? "caller's own" : rows);
      const input = schema && fittingInput(schema, ids, GIVEN[path]?.(ids));
      return { path, principal, relation, isAllowed, input };
    });
  });
}

/** Of each table of the database, but for what counts tries, marks the search index and says that somebody was refused. */
async function digests(): Promise<Record<string, string>> {
  const tables = await database.db.execute<{ name: string }>(sql`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not in ('rate_buckets', 'search_epoch', 'form_keys') order by 1`);
  const parts = tables.map(
    ({ name }) =>
      sql`select ${name}::text as name, md5(coalesce(string_agg(md5(t::text), '' order by md5(t::text)), '')) as hash
        from ${sql.identifier(name)} t ${name === "account_events" ? sql`where kind <> 'Denied'` : sql``}`,
  );
  const hashes = await database.db.execute<{ name: string; hash: string }>(sql.join(parts, sql` union all `));
  return Object.fromEntries(hashes.map(({ name, hash }) => [name, hash]));
}

class Undone extends Error {}

/** What an allowed change answers, after which nothing has happened. */
async function callAndUndo(cell: Cell): Promise<Answer> {
  let answer: Answer | undefined;
  await database.db
    .transaction(async (tx) => {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a transaction does all that a use case asks of a database
      answer = await call(cell, tx as unknown as Database);
      throw new Undone();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error;
    });
  return answer!;
}

const REFUSED = [401, 403, 404];

function expectedOf({ path, principal, isAllowed }: Cell, { status, body }: Answer): boolean {
  const line = ACCESS[path]!;
  const isAdmitted = reachesOf(line, ROLES[principal]!).length > 0 || line.byLink === true;
  // A procedure may refuse what was given, such as a password; what it may not say is that this caller may not ask.
  if (isAllowed && !line.may) return status < 500 && !/session\.required|audience\.forbidden/.test(body);
  if (isAllowed && WITHOUT_ROWS.has(path)) return status < 500;
  if (isAllowed) return status < 500 && status !== 400 && !REFUSED.includes(status);
  if (ROLES[principal] === "anonymous" && line.who !== "anyone") return status === 401;
  if (reachesOf({ who: line.who }, ROLES[principal]!).length === 0) return status === 403;
  if (ANSWER_ANYWAY.has(path) && status === 200) return true;
  if (line.byLink) return status >= 400 && status < 500;
  return isAdmitted || line.may ? status === 404 : status === 403;
}

const shown = ({ path, principal, relation, isAllowed }: Cell, { status, body }: Answer) => ({
  cell: `${path} by ${principal} on ${relation}`,
  isAllowed,
  status,
  body: body.slice(0, 160),
});

/** Whose canaries somebody may read: of the own agency, as the visitor it is about, or as who looks at listings for the house. */
function mayRead(principal: string, relation: keyof typeof CANARIES): boolean {
  const rows = world.rows[relation as Relation]!;
  const actor = actors.get(principal)!;
  return membershipIn(actor, rows.agencyId) !== undefined || isOwn(rows, actor, undefined);
}

test("every procedure can be called with input that fits", () => {
  const unfit = procedures.flatMap(([path, procedure]) => {
    const schema = schemaOf(procedure);
    if (!schema) return [];
    try {
      fittingInput(schema, {}, GIVEN[path]?.({}));
      return [];
    } catch (error) {
      return [`${path}: say in GIVEN what fits: ${String(error)}`];
    }
  });
  expect(unfit).toEqual([]);
});

test("every procedure answers everybody as the access table says, refused changes change nothing, and nobody reads a foreign word", {
  timeout: 240_000,
}, async () => {
  const cells = procedures
    .filter(([, { _def }]) => _def.type !== "subscription")
    .flatMap(([path, one]) => cellsOf(path, one));
  const isChange = ({ path, isAllowed }: Cell) => isAllowed && typeOf.get(path) === "mutation";
  const before = await digests();
  // Changes go one by one, as each holds its rows until it is undone.
  const changing = await inParallel(
    cells.filter(isChange).map((cell) => async () => ({ cell, answer: await callAndUndo(cell) })),
    1,
  );
  const others = await inParallel(
    cells.filter((cell) => !isChange(cell)).map((cell) => async () => ({ cell, answer: await call(cell) })),
    AT_ONCE,
  );
  const answers = [...changing, ...others];
  const deviations = answers.filter(({ cell, answer }) => !expectedOf(cell, answer));
  expect(deviations.map(({ cell, answer }) => shown(cell, answer))).toEqual([]);
  expect(await digests()).toEqual(before);

  const leaks = answers.filter(({ cell, answer }) =>
    Object.entries(CANARIES).some(
      ([relation, canary]) =>
        canary.test(answer.body) &&
        !mayRead(cell.principal, relation) &&
        !(ACCESS[cell.path]!.who === "moderator" || ACCESS[cell.path]!.who === "admin"),
    ),
  );
  expect(leaks.map(({ cell, answer }) => shown(cell, answer))).toEqual([]);

  const answerTo = new Map(
    answers.map(({ cell, answer }) => [`${cell.path} ${cell.principal} ${cell.relation}`, { cell, answer }]),
  );
  const told = answers.filter(({ cell, answer }) => {
    const missing = answerTo.get(`${cell.path} ${cell.principal} missing`);
    const isRefused = !cell.isAllowed && cell.relation === "foreign" && !ANSWER_ANYWAY.has(cell.path);
    return isRefused && missing !== undefined && withoutIds(answer.body) !== withoutIds(missing.answer.body);
  });
  expect(told.map(({ cell, answer }) => shown(cell, answer))).toEqual([]);
  // oxlint-disable-next-line no-console -- says how much was tried
  console.log(
    `access matrix: ${cells.length} cells, ${cells.filter(({ isAllowed }) => isAllowed).length} of them allowed`,
  );
  // The controls: the matrix lets somebody in, and a word is there to be read.
  expect(cells.filter(({ isAllowed }) => isAllowed).length).toBeGreaterThan(cells.length / 5);
  expect(answers.some(({ answer }) => CANARIES.foreign!.test(answer.body))).toBe(true);
});

test("every stream opens to whom the access table lets in, and to nobody else", async () => {
  const streams = procedures.filter(([, { _def }]) => _def.type === "subscription");
  for (const [path, procedure] of streams)
    for (const principal of PRINCIPALS) {
      const isOpen = await opens(path, procedure, actors.get(principal)!);
      expect({ path, principal, isOpen }).toEqual({
        path,
        principal,
        isOpen: reachesOf(ACCESS[path]!, ROLES[principal]!).length > 0,
      });
    }
  expect(streams.length).toBeGreaterThan(0);
});

async function opens(path: string, procedure: AnyTRPCProcedure, actor: Actor): Promise<boolean> {
  const stopping = new AbortController();
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what tRPC's own transport calls
    const open = procedure as unknown as (options: object) => Promise<AsyncIterable<unknown>>;
    await open({
      path,
      ctx: contextAt(database.db, NOW, actor),
      getRawInput: async () => undefined,
      type: "subscription",
      signal: stopping.signal,
    });
    return true;
  } catch (error) {
    expect(error).toMatchObject({ code: expect.stringMatching(/UNAUTHORIZED|FORBIDDEN/) });
    return false;
  } finally {
    stopping.abort();
  }
}

const withoutIds = (body: string) => body.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "id");
