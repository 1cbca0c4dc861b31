import { appRouter } from "@repo/api/app-router";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { newDeviceCookie } from "#server/device-id";
import { isFromHere } from "#server/is-from-here";
import { readBody } from "#server/read-body";
import { reportCall } from "#server/report-call";
import { reportFailure } from "#server/report-failure";
import { createRequestContext } from "#server/request-context";

export const dynamic = "force-dynamic";

const BODY = { bytes: 256 * 1024, withinMs: 10_000 };
const MAX_BATCH = 10;

/** What keeps a request from being a call at all, told like every other failure. */
const refused = (status: number, reason: string) =>
  Response.json(
    { error: { message: reason, code: -32_600, data: { code: "BAD_REQUEST", httpStatus: status, reason } } },
    { status, headers: { "cache-control": "private, no-store" } },
  );

async function handler(request: Request): Promise<Response> {
  if (request.method === "GET") return call(request);
  if (!isFromHere(request)) return refused(403, "audience.forbidden");
  // Forms of other sites can send any other type without asking first.
  if (!/^application\/json\b/.test(request.headers.get("content-type") ?? "")) return refused(415, "input.invalid");
  const body = await readBody(request, BODY);
  if (body === 408) return refused(408, "server.busy");
  if (body === 413) return refused(413, "input.tooLarge");
  return call(new Request(request.url, { method: "POST", headers: request.headers, body }));
}

async function call(request: Request): Promise<Response> {
  const startedAt = performance.now();
  const context = await createRequestContext();
  const cookie = context.deviceId === null && request.method === "POST" ? newDeviceCookie() : null;
  const response = await fetchRequestHandler({
    endpoint: "/api/trpc",
    req: request,
    router: appRouter,
    maxBatchSize: MAX_BATCH,
    createContext: () => (cookie ? { ...context, deviceId: cookie.deviceId } : context),
    responseMeta: () => ({
      headers: new Headers({
        "cache-control": "private, no-store",
        "x-request-id": context.requestId,
        ...(cookie ? { "set-cookie": cookie.header } : {}),
      }),
    }),
    onError: ({ error, path }) => reportFailure({ error, path: path ?? "unknown", requestId: context.requestId }),
  });
  reportCall({ request, response, requestId: context.requestId, startedAt });
  return response;
}

export { handler as GET, handler as POST };
