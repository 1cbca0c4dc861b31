"use client";

import type { AppRouter } from "@repo/api/contract";
import { isServer, type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink, httpSubscriptionLink, splitLink } from "@trpc/client";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import { type ReactNode, useState } from "react";
import { makeQueryClient } from "#trpc/query-client";

const { TRPCProvider: ContextProvider, useTRPC } = createTRPCContext<AppRouter>();

export { useTRPC };

let browserQueryClient: QueryClient | undefined;

function queryClient(): QueryClient {
  // On the server every request has its own cache; in the browser one lives as long as the page.
  if (isServer) return makeQueryClient();
  browserQueryClient ??= makeQueryClient();
  return browserQueryClient;
}

const MAX_BATCH = 10;
const LONGEST_URL = 6_000;

/** The server answers within five seconds; a network that swallows calls must not keep a form waiting for ever. */
const ANSWER_WITHIN_MS = 15_000;

const fetchInTime = (address: URL | RequestInfo, options?: object & { signal?: AbortSignal | null | undefined }) => {
  const late = AbortSignal.timeout(ANSWER_WITHIN_MS);
  return fetch(address, { ...options, signal: options?.signal ? AbortSignal.any([options.signal, late]) : late });
};

export function TrpcProvider({ children }: { children: ReactNode }) {
  const client = queryClient();
  const [trpcClient] = useState(() =>
    createTRPCClient<AppRouter>({
      links: [
        splitLink({
          condition: ({ type }) => type === "subscription",
          true: httpSubscriptionLink({ url: "/api/trpc" }),
          false: httpBatchLink({
            url: "/api/trpc",
            maxItems: MAX_BATCH,
            maxURLLength: LONGEST_URL,
            fetch: fetchInTime,
          }),
        }),
      ],
    }),
  );
  return (
    <QueryClientProvider client={client}>
      <ContextProvider trpcClient={trpcClient} queryClient={client}>
        {children}
      </ContextProvider>
    </QueryClientProvider>
  );
}
