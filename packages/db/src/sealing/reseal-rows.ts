import { sql } from "drizzle-orm";
import type { Database, Transaction } from "../client";
import { type FieldKeys, ownFieldKeys } from "./field-keys";
import { asSealed, isCurrent, open, seal } from "./seal";
import { SEALED_COLUMNS, type SealedField } from "./sealed-columns";

const BATCH = 500;
const BEFORE_ALL = "00000000-0000-0000-0000-000000000000";

type Rows = Pick<Database, "transaction">;
type Row = { id: string } & Record<string, string | null>;
/** What a stored value says; by default it is opened. */
type Read = (field: SealedField, rowId: string, stored: string) => string;

/**
 * Seals with the current key whatever is not, while everybody reads and writes: a few hundred rows at a time, each batch
 * whole or not at all. Returns how many rows it changed; zero means that no other key is needed any more. Whoever calls
 * must see the rows of every agency.
 */
export async function resealRows(db: Rows, keys: FieldKeys = ownFieldKeys(), read?: Read): Promise<number> {
  const readAs: Read = read ?? ((field, rowId, stored) => open(field, rowId, asSealed(stored), keys));
  let changed = 0;
  for (const [table, columns] of Object.entries(SEALED_COLUMNS)) {
    let after: string | undefined = BEFORE_ALL;
    while (after !== undefined) {
      const from: string = after;
      const batch = await db.transaction((tx) => resealBatch(tx, { table, columns, from, keys, read: readAs }));
      changed += batch.changed;
      after = batch.last;
    }
  }
  return changed;
}

type Batch = { table: string; columns: readonly string[]; from: string; keys: FieldKeys; read: Read };

async function resealBatch(tx: Transaction, { table, columns, from, keys, read }: Batch) {
  const names = columns.map((column) => sql.identifier(column));
  const currentForm = `v1.${keys.current}.%`;
  const isOld = sql.join(
    names.map((name) => sql`(${name} <> '' and ${name} not like ${currentForm})`),
    sql` or `,
  );
  // Locked, so that nobody writes between reading and writing; readers do not wait.
  const rows = await tx.execute<Row>(sql`
    select id, ${sql.join(names, sql`, `)} from ${sql.identifier(table)}
    where id > ${from}::uuid and (${isOld}) order by id limit ${BATCH} for update`);
  await tx.execute(sql`select set_config('plinth.resealing', 'on', true)`);
  for (const row of rows) {
    const values = columns.flatMap((column) => {
      const stored = row[column] ?? null;
      if (stored === null || isCurrent(stored, keys)) return [];
      const field = `${table}.${column}` as SealedField; // oxlint-disable-line typescript/no-unsafe-type-assertion -- both from SEALED_COLUMNS
      return [sql`${sql.identifier(column)} = ${seal(field, row.id, read(field, row.id, stored), keys)}`];
    });
    await tx.execute(sql`update ${sql.identifier(table)} set ${sql.join(values, sql`, `)} where id = ${row.id}::uuid`);
  }
  return { changed: rows.length, last: rows.length < BATCH ? undefined : rows.at(-1)?.id };
}
