import { appRouter } from "@repo/api/app-router";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { newDeviceCookie } from "#server/device-id";
import { reportFailure } from "#server/report-failure";
import { createRequestContext } from "#server/request-context";

export const dynamic = "force-dynamic";

const MAX_BODY_BYTES = 256 * 1024;
const MAX_BATCH = 10;

async function handler(request: Request): Promise<Response> {
  if (Number(request.headers.get("content-length") ?? 0) > MAX_BODY_BYTES) return new Response(null, { status: 413 });
  const context = await createRequestContext();
  const cookie = context.deviceId === null && request.method === "POST" ? newDeviceCookie() : null;
  return fetchRequestHandler({
    endpoint: "/api/trpc",
    req: request,
    router: appRouter,
    maxBatchSize: MAX_BATCH,
    createContext: () => (cookie ? { ...context, deviceId: cookie.deviceId } : context),
    responseMeta: () => ({
      headers: new Headers({
        "cache-control": "private, no-store",
        ...(cookie ? { "set-cookie": cookie.header } : {}),
      }),
    }),
    onError: ({ error, path }) => reportFailure({ error, path: path ?? "unknown", requestId: context.requestId }),
  });
}

export { handler as GET, handler as POST };
