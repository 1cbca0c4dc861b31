import "server-only";
import { log } from "@repo/api/logging/log";
import type { TRPCError } from "@trpc/server";

type Failure = { error: TRPCError; path: string; requestId: string };

/** One line per unexpected failure, under the number that the caller was told. */
export function reportFailure({ error, path, requestId }: Failure): void {
  if (error.code !== "INTERNAL_SERVER_ERROR" && error.code !== "SERVICE_UNAVAILABLE") return;
  const level = error.code === "INTERNAL_SERVER_ERROR" ? "error" : "warn";
  log[level]({ path, requestId, failure: error });
}
