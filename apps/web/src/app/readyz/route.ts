import { databaseAnswers } from "@repo/api/database";
import { database } from "#server/database";
import { isStopping } from "#server/stop-gracefully";

export const dynamic = "force-dynamic";

/** Ready: what is asked for can be answered. Where not, callers are sent to another process, and this one lives on. */
export async function GET(): Promise<Response> {
  const isReady = !isStopping() && (await databaseAnswers(database()));
  return Response.json(
    { status: isReady ? "ok" : "unavailable" },
    { status: isReady ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}
