import { type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { asSealed, open } from "./seal";
import type { SealedField } from "./sealed-columns";

const ID_LENGTH = 36;

/**
 * A sealed column of a query that comes out opened: the id it is bound to travels along in the same column, so whoever
 * joins the table selects a name like any other.
 */
export function opened(field: SealedField, id: AnyPgColumn, column: AnyPgColumn): SQL<string> {
  return sql<string>`${id}::text || ${column}`.mapWith((bound: string) => openBound(field, bound));
}

/** The same for a statement written by hand that selects id and column as one text. */
export function openBound(field: SealedField, bound: string): string {
  return open(field, bound.slice(0, ID_LENGTH), asSealed(bound.slice(ID_LENGTH)));
}
