import type { AppRouter } from "@repo/api/contract";
import { httpBatchLink, type TRPCLink } from "@trpc/client";

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
