import { defaultShouldDehydrateQuery, QueryClient } from "@tanstack/react-query";

const STALE_MS = 30_000;

/** Pending queries are sent along too, so the server may stream an answer the browser already waits for. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: STALE_MS, retry: 1 },
      dehydrate: {
        shouldDehydrateQuery: (query) => defaultShouldDehydrateQuery(query) || query.state.status === "pending",
        shouldRedactErrors: () => false,
      },
    },
  });
}
