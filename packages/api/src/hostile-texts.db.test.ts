import type { Database } from "@repo/db/client";
import { asSealed, open } from "@repo/db/sealing/seal";
import { SEALED_COLUMNS, type SealedField } from "@repo/db/sealing/sealed-columns";
import { openTestDatabase } from "@repo/db/testing/test-database";
import type { Actor } from "@repo/domain/access/actor";
import { userIdOf } from "@repo/domain/access/actor";
import { type AnyTRPCProcedure, getTRPCErrorFromUnknown } from "@trpc/server";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type * as z from "zod";
import { insertAccessWorld } from "../testing/access-world";
import { fittingInput } from "../testing/fitting-input";
import { HOSTILE_TEXTS } from "../testing/hostile-texts";
import { KEPT, NOT_KEPT, type TextFields } from "../testing/text-fields";
import { textLeavesOf, valueAt, withValueAt } from "../testing/text-leaves";
import { contextAt } from "../testing/visit-world";
import { NOW } from "../testing/world";
import { ACCESS, type Audience } from "./access/access-table";
import { appRouter, createCaller } from "./app-router";
import { loadActor } from "./identity/load-actor";

// Hashing is slow on purpose, and no text of a name depends on it.
vi.mock("#identity/password-hash", () => ({
  NO_PASSWORD: "none",
  hashPassword: async () => "hash",
  isPasswordRight: async () => false,
}));

const DAY_MS = 86_400_000;
const MORE_WORDS = " and more words, as a field may ask for as many";
/** Makes texts what some fields ask for: a description of some length, a number with a digit. */
const FITTED: Readonly<Record<string, (text: string) => string>> = {
  description: (text) => text + MORE_WORDS,
  "content.description": (text) => text + MORE_WORDS,
  reason: (text) => text + MORE_WORDS,
  registrationNumber: (text) => `7${text}`,
  "content.registrationNumber": (text) => `7${text}`,
};

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let world: Awaited<ReturnType<typeof insertAccessWorld>>;
const actors = new Map<string, Actor>();

beforeAll(async () => {
  database = await openTestDatabase();
  world = await insertAccessWorld(database.db);
  for (const [name, sessionId] of Object.entries(world.sessionIds))
    actors.set(name, await loadActor(database.db, sessionId, NOW));
});
afterAll(() => database.close());

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its type knows each by name; here they are a list
const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, AnyTRPCProcedure>);
const schemas = new Map(
  procedures.flatMap(([path, { _def }]) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- tRPC keeps the schemas there without saying so
    const [schema] = (_def as unknown as { inputs: z.ZodType[] }).inputs;
    return schema ? [[path, schema] as const] : [];
  }),
);
const ids = () => ({ ...world.rows.own!.ids, localityId: world.localityId });

test("every field that takes free text is known as kept or as not kept", () => {
  const there = [...schemas].flatMap(([path, schema]) => textLeavesOf(schema).map((leaf) => `${path} ${leaf}`));
  const known = [
    ...Object.entries(KEPT).flatMap(([path, { kept }]) => Object.keys(kept).map((leaf) => `${path} ${leaf}`)),
    ...Object.entries(NOT_KEPT).flatMap(([path, { leaves }]) => leaves.map((leaf) => `${path} ${leaf}`)),
  ];
  expect(known.toSorted()).toEqual(there.toSorted());
});

class Undone extends Error {}

/** Lets `work` write, and then nothing has happened. */
async function undone<T>(db: Database, work: (tx: Database) => Promise<T>): Promise<T> {
  let result: { value: T } | undefined;
  await db
    .transaction(async (tx) => {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a transaction does all that a use case asks of a database
      const asDatabase = tx as unknown as Database;
      result = { value: await work(asDatabase) };
      throw new Undone();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error;
    });
  return result!.value;
}

/** As a caller of the API would; undefined when it went well. */
async function failureOf(
  db: Database,
  path: string,
  input: unknown,
  { as, isLater }: Pick<TextFields, "as" | "isLater">,
) {
  const now = new Date(NOW.getTime() + (isLater ? 2 * DAY_MS : 0));
  const caller = createCaller({ ...contextAt(db, now, actors.get(as)!), sessionId: world.sessionIds[as] });
  const [noun = "", verb = ""] = path.split(".");
  try {
    await Reflect.get(Reflect.get(caller, noun), verb)(input);
    return undefined;
  } catch (error) {
    return getTRPCErrorFromUnknown(error);
  }
}

/** What a column holds: texts, and those inside of lists and documents. */
async function textsIn(db: Database, column: string): Promise<Set<string>> {
  const [table = "", name = ""] = column.split(".");
  const rows = await db.execute<{ id: string; value: unknown }>(
    sql`select to_jsonb(t)->>'id' as id, to_jsonb(t)->${name} as value from ${sql.identifier(table)} t`,
  );
  const isSealed = Object.entries(SEALED_COLUMNS).some(
    ([sealedTable, names]) => sealedTable === table && (names as readonly string[]).includes(name),
  );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- just found among them
  const opened = ({ id, value }: (typeof rows)[number]) => open(column as SealedField, id, asSealed(String(value)));
  return new Set(rows.flatMap((row) => textsOf(isSealed ? opened(row) : row.value)));
}

function textsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

type Written = { leaf: string; text: string; stored: unknown };

/** What of a text a field takes: as the schema reads it, or the reasons why not. */
function readByField(schema: z.ZodType, input: unknown, leaf: string, text: string) {
  const read = schema.safeParse(withValueAt(input, leaf, text));
  if (read.success) return { leaf, text, stored: valueAt(read.data, leaf) };
  return { leaf, text, faults: read.error.issues.map(({ path }) => path.join(".")) };
}

/** One list of texts per field, each taken by it; the refused are refused at that field, and nowhere else. */
function takenByFields(schema: z.ZodType, input: unknown, leaves: readonly string[]): Written[][] {
  return leaves.map((leaf) => {
    const fit = FITTED[leaf] ?? ((text) => text);
    const read = HOSTILE_TEXTS.map((text) => readByField(schema, input, leaf, fit(text)));
    const misplaced = read.filter(({ faults }) => faults?.some((fault) => fault !== leaf));
    expect({ leaf, misplaced: misplaced[0] }).toEqual({ leaf });
    return read.flatMap(({ text, stored, faults }) => (faults ? [] : [{ leaf, text, stored }]));
  });
}

/** The same texts in fewer values, each as many of them in a row as the field takes. */
function packed(schema: z.ZodType, input: unknown, texts: readonly Written[]): Written[] {
  const packs: Written[] = [];
  for (const one of texts) {
    const before = packs.at(-1);
    const read = before && readByField(schema, input, one.leaf, `${before.text} ${one.text}`);
    if (read && !read.faults) packs[packs.length - 1] = read;
    else packs.push(one);
  }
  return packs;
}

/** As many rounds as it takes to have each text once in its field, all fields at a time. */
function roundsOf(taken: readonly Written[][]): Written[][] {
  const most = Math.max(...taken.map(({ length }) => length));
  return Array.from({ length: most }, (_, index) => taken.map((texts) => texts[index % texts.length]!));
}

/** What of a round is not in its column after the call, or how the call failed. */
async function faultsOf(db: Database, path: string, { fields, input, round }: Round) {
  const full = round.reduce((at, { leaf, text }) => withValueAt(at, leaf, text), input);
  const failure = await failureOf(db, path, full, fields);
  if (failure) return [{ round, failure: `${failure.code} ${String(failure.cause)}` }];
  const faults = [];
  for (const { leaf, text, stored } of round)
    if (stored !== "" && !(await textsIn(db, fields.kept[leaf]!)).has(String(stored)))
      faults.push({ leaf, text, stored });
  return faults;
}
type Round = { fields: TextFields; input: unknown; round: readonly Written[] };

/** All rounds of one procedure; `spoil` may change the database before them. */
async function write(path: string, fields: TextFields, spoil?: (db: Database) => Promise<unknown>) {
  const schema = schemas.get(path)!;
  return undone(database.db, async (db) => {
    await spoil?.(db);
    const given = await fields.given?.(db, ids(), userIdOf(actors.get("moderator")!)!);
    const input = fittingInput(schema, ids(), given);
    const taken = takenByFields(schema, input, Object.keys(fields.kept));
    const faults = [];
    for (const round of roundsOf(taken.map((texts) => packed(schema, input, texts))))
      faults.push(...(await undone(db, (tx) => faultsOf(tx, path, { fields, input, round }))));
    return { taken, faults };
  });
}

test.each(Object.entries(KEPT))(
  "%s keeps hostile texts as written, or says at the field why not",
  async (path, fields) => {
    const { taken, faults } = await write(path, fields);
    // One is as good as all, which are often the same.
    expect({ faults: faults.length, first: faults[0] }).toEqual({ faults: 0 });
    // Fields that refuse nearly everything would prove nothing.
    for (const texts of taken) expect(texts.length).toBeGreaterThan(HOSTILE_TEXTS.length / 3);
  },
  120_000,
);

test("control: a database that takes markup out of texts is caught", async () => {
  const path = "leads.saveTemplate";
  const { faults } = await write(path, KEPT[path]!, (db) =>
    db.execute(sql`
      create function clean_template() returns trigger language plpgsql as $$
        begin new.text := replace(new.text, '<script>', ''); return new; end $$;
      create trigger clean_template before insert or update on message_templates for each row execute function clean_template()`),
  );
  expect(faults.length).toBeGreaterThan(0);
});

/** Of those who may call, the one who may do most. */
const CALLERS = {
  anyone: "anonymous",
  user: "buyer",
  member: "manager",
  moderator: "moderator",
  admin: "admin",
} as const satisfies Record<Audience, TextFields["as"]>;

test.each(Object.entries(NOT_KEPT))(
  "%s meets no defect in hostile texts that it does not keep",
  async (path, fields) => {
    const schema = schemas.get(path)!;
    const input = fittingInput(schema, ids(), fields.given);
    const rounds = roundsOf(takenByFields(schema, input, fields.leaves));
    const defects = await undone(database.db, async (db) => {
      const found = [];
      for (const round of rounds) {
        const full = round.reduce((at, { leaf, text }) => withValueAt(at, leaf, text), input);
        const failure = await undone(db, (tx) => failureOf(tx, path, full, { as: CALLERS[ACCESS[path]!.who] }));
        if (failure?.code === "INTERNAL_SERVER_ERROR") found.push({ round, failure: String(failure.cause) });
      }
      return found;
    });
    expect({ defects: defects.length, first: defects[0] }).toEqual({ defects: 0 });
  },
  120_000,
);
