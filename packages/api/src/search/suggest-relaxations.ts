import { relaxationsOf } from "@repo/domain/search/relaxations";
import type { Relaxation } from "@repo/domain/search/search.schema";
import type { SearchCriteria } from "@repo/domain/search/search-criteria";
import { toSearchFilters } from "@repo/domain/search/search-filters";
import type { RequestContext } from "#request-context";
import type { CompiledSearch, SearchReader } from "./compiled-search";

/** For a search that finds nothing: the filters of which one alone stands in the way, and what easing each would bring. */
export async function suggestRelaxations(
  ctx: RequestContext,
  criteria: SearchCriteria,
  search: CompiledSearch,
  reader: SearchReader,
): Promise<Relaxation[]> {
  const steps = relaxationsOf(criteria).map(({ filter, changes }) => ({
    filter,
    criteria: { ...criteria, ...changes },
  }));
  const counts = await reader.countEach(
    steps.map((step) => ({ ...search, filters: toSearchFilters(step.criteria, ctx.now()) })),
  );
  const helpful = steps.map((step, index) => ({ ...step, count: counts[index] ?? 0 })).filter(({ count }) => count > 0);
  // The smallest step of each filter that brings anything.
  return helpful.filter(({ filter }, index) => helpful.findIndex((other) => other.filter === filter) === index);
}
