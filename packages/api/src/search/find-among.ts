import type { SearchCriteria } from "@repo/domain/search/search-criteria";
import type { RequestContext } from "#request-context";
import { sqlReader } from "./answer-by-sql.query";
import { compileSearch } from "./compile-search";

const BEFORE_ALL_ROWS = { sortKey: -Number.MAX_VALUE, number: -1 };

/** Ids of those listings, given by their numbers, that the search finds. */
export async function findAmong(
  ctx: RequestContext,
  criteria: SearchCriteria,
  numbers: readonly number[],
): Promise<string[]> {
  const { search } = await compileSearch(ctx, criteria);
  const asked = numbers.filter((number) => search.among === null || search.among.has(number));
  if (asked.length === 0) return [];
  const found = await sqlReader(ctx.db).pageAfter({ ...search, among: new Set(asked) }, BEFORE_ALL_ROWS, asked.length);
  return found.map(({ listingId }) => listingId);
}
