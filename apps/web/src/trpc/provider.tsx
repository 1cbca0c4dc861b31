"use client";

import type { AppRouter } from "@repo/api/contract";
import { isServer, type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient, type TRPCLink } from "@trpc/client";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import { type ReactNode, useState } from "react";
import { batchLink } from "#trpc/batch-link";
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
