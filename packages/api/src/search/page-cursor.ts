import { invalidField } from "@repo/domain/domain-error";
import type { SearchSort } from "@repo/domain/search/search-sorts";
import * as z from "zod";
import type { FoundRow } from "./compiled-search";

/** Where a page ended: sort key and number of its last home. The sort is kept, as a cursor of another order means nothing. */
export type PageCursor = { sort: SearchSort; sortKey: number; number: number };

const encoded = z.tuple([
  z.string(),
  z.number(),
  z
    .int()
    .min(0)
    .max(2 ** 31 - 1),
]);

function encodeCursor({ sort, sortKey, number }: PageCursor): string {
  return Buffer.from(JSON.stringify([sort, sortKey, number])).toString("base64url");
}

/** Refuses, as the caller's mistake, what this program did not write or wrote for another order. */
export function decodeCursor(cursor: string, sort: SearchSort): PageCursor {
  const parsed = encoded.safeParse(parseJson(Buffer.from(cursor, "base64url").toString()));
  if (!parsed.success || parsed.data[0] !== sort) throw invalidField("cursor", "cursor.invalid");
  const [, sortKey, number] = parsed.data;
  return { sort, sortKey, number };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `rows` holds one more than a page when there is another page. */
export function nextCursorAfter(sort: SearchSort, rows: readonly FoundRow[], pageSize: number): string | null {
  const last = rows[pageSize - 1];
  return rows.length > pageSize && last ? encodeCursor({ sort, sortKey: last.sortKey, number: last.number }) : null;
}
