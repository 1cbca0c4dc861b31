import "server-only";
import type { TRPCError } from "@trpc/server";

type Failure = { error: TRPCError; path: string; requestId: string };

/**
 * One JSON line per unexpected failure. Never the message: Drizzle's holds the SQL and every value in it. PostgreSQL's
 * code and constraint name tell enough, and the stack's first line is dropped as it repeats the message.
 */
export function reportFailure({ error, path, requestId }: Failure): void {
  if (error.code !== "INTERNAL_SERVER_ERROR" && error.code !== "SERVICE_UNAVAILABLE") return;
  const cause = innermostCause(error);
  const line = {
    level: error.code === "INTERNAL_SERVER_ERROR" ? "error" : "warn",
    path,
    requestId,
    error: cause.name,
    code: "code" in cause ? cause.code : undefined,
    constraint: "constraint_name" in cause ? cause.constraint_name : undefined,
    stack: cause.stack?.split("\n").filter((row) => row.trimStart().startsWith("at ")),
  };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}

function innermostCause(error: Error): Error {
  return error.cause instanceof Error ? innermostCause(error.cause) : error;
}
