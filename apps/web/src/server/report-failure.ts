import "server-only";
import { describeFailure } from "@repo/api/logging/describe-failure";
import type { TRPCError } from "@trpc/server";

type Failure = { error: TRPCError; path: string; requestId: string };

/** One JSON line per unexpected failure, under the number that the caller was told. */
export function reportFailure({ error, path, requestId }: Failure): void {
  if (error.code !== "INTERNAL_SERVER_ERROR" && error.code !== "SERVICE_UNAVAILABLE") return;
  const level = error.code === "INTERNAL_SERVER_ERROR" ? "error" : "warn";
  process.stderr.write(`${JSON.stringify({ level, path, requestId, ...describeFailure(error) })}\n`);
}
