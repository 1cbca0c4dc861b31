"use client";

import type { AppRouter } from "@repo/api/contract";
import { isServer, type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink, type TRPCLink } from "@trpc/client";
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

/** Several calls in one request. */
export const batchLink = (): TRPCLink<AppRouter> =>
  httpBatchLink({ url: "/api/trpc", maxItems: MAX_BATCH, maxURLLength: LONGEST_URL, fetch: fetchInTime });

type TrpcProviderProps = { makeLink?: () => TRPCLink<AppRouter>; children: ReactNode };

/** For whatever calls the API; a page that calls nothing at first leaves it to its parts that do, as they come. */
export function TrpcProvider({ makeLink = batchLink, children }: TrpcProviderProps) {
  const client = queryClient();
  const [trpcClient] = useState(() => createTRPCClient<AppRouter>({ links: [makeLink()] }));
  return (
    <QueryClientProvider client={client}>
      <ContextProvider trpcClient={trpcClient} queryClient={client}>
        {children}
      </ContextProvider>
    </QueryClientProvider>
  );
}
