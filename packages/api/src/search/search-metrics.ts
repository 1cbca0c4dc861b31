import type { Database } from "@repo/db/client";
import { searchEngine } from "./search-engine";

/** The engine's counters in the text format of Prometheus. Names and numbers only, nothing of anybody's search. */
export function searchMetrics(db: Database): string {
  const { counts, size } = searchEngine(db);
  const lines = Object.entries(counts).flatMap(([name, value]) => {
    const metric = `plinth_search_${name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}_total`;
    return [`# TYPE ${metric} counter`, `${metric} ${value}`];
  });
  return [...lines, "# TYPE plinth_search_indexed_listings gauge", `plinth_search_indexed_listings ${size}`, ""].join(
    "\n",
  );
}
