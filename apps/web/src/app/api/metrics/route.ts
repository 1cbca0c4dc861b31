import { searchMetrics } from "@repo/api/search/search-metrics";
import { database } from "#server/database";

export const dynamic = "force-dynamic";

/** Counters of this process for a monitoring system; keep it inside your network. */
export function GET(): Response {
  return new Response(searchMetrics(database()), {
    headers: { "content-type": "text/plain; version=0.0.4", "cache-control": "no-store" },
  });
}
