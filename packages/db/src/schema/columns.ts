import { sql } from "drizzle-orm";
import { type AnyPgColumn, bigint, check, customType, text, timestamp, uuid } from "drizzle-orm/pg-core";
import type { Sealed } from "#sealing/seal";

/** Time-ordered, so neighbouring rows share index pages; made in the database by `uuid_v7()`. */
export const idColumn = () => uuid().primaryKey().default(sql`uuid_v7()`);

/** Encrypted, bound to its row; listed in `sealed-columns`. */
export const sealedColumn = () => text().$type<Sealed>();

export const instant = () => timestamp({ withTimezone: true, mode: "date" });
export const createdAtColumn = () => instant().notNull().defaultNow();

/** Minor units; exact in a JavaScript number up to 90 trillion major units. */
export const amountMinorColumn = () => bigint({ mode: "number" });

/** Written as `[2026-11-28T05:30:00Z,2026-11-28T06:00:00Z)`; read through the generated bounds, never parsed. */
export const instantRange = customType<{ data: string }>({ dataType: () => "tstzrange" });

/** A file, or a piece of one. */
export const bytesColumn = customType<{ data: Uint8Array }>({ dataType: () => "bytea" });

/** The database refuses values outside the closed set, whoever writes them. */
export function knownValue(constraintName: string, column: AnyPgColumn, values: readonly string[]) {
  return check(constraintName, sql`${column} in (${sql.raw(values.map((value) => `'${value}'`).join(", "))})`);
}
