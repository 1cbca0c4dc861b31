import "server-only";
import { ACCESS } from "@repo/api/access/access-table";
import { log } from "@repo/api/logging/log";

type Call = { request: Request; response: Response; requestId: string; startedAt: number };

/** One line per call of the API, by which it can be followed to its statements and jobs. Says what was asked for, not with what. */
export function reportCall({ request, response, requestId, startedAt }: Call): void {
  // What is no procedure of ours may be anything, and is left out.
  const procedures = new URL(request.url).pathname
    .replace("/api/trpc/", "")
    .split(",")
    .filter((name) => Object.hasOwn(ACCESS, name));
  const ms = Math.round(performance.now() - startedAt);
  log.info({ procedures, requestId, status: response.status, ms }, "answered");
}
