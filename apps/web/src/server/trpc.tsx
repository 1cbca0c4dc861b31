import "server-only";
import { appRouter, createCaller } from "@repo/api/app-router";
import {
  dehydrate,
  type FetchInfiniteQueryOptions,
  type FetchQueryOptions,
  HydrationBoundary,
  type QueryKey,
} from "@tanstack/react-query";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { cache, type ReactNode } from "react";
import { createRequestContext } from "#server/request-context";
import { makeQueryClient } from "#trpc/query-client";

const requestQueryClient = cache(makeQueryClient);
const requestContext = cache(createRequestContext);

/** Query options that run the procedures in this process, for prefetching in pages. */
export const trpc = createTRPCOptionsProxy({ ctx: requestContext, router: appRouter, queryClient: requestQueryClient });

/** Calls procedures directly, for what a page itself must know (a title, a redirect, a 404). */
export async function serverCaller() {
  return createCaller(await requestContext());
}

/** Starts a query without waiting; the page streams its answer. */
export function prefetch<TData, TError, TKey extends QueryKey>(options: FetchQueryOptions<TData, TError, TData, TKey>) {
  void requestQueryClient().prefetchQuery(options);
}

/** Waits, so that the first paint holds the answer. */
export async function prefetchNow<TData, TError, TKey extends QueryKey>(
  options: FetchQueryOptions<TData, TError, TData, TKey>,
) {
  await requestQueryClient().prefetchQuery(options);
}

/** The same for the first page of an endless list. */
export async function prefetchInfiniteNow<TData, TError, TKey extends QueryKey, TParam>(
  options: FetchInfiniteQueryOptions<TData, TError, TData, TKey, TParam>,
) {
  await requestQueryClient().prefetchInfiniteQuery(options);
}

export function HydrateClient({ children }: { children: ReactNode }) {
  return <HydrationBoundary state={dehydrate(requestQueryClient())}>{children}</HydrationBoundary>;
}
