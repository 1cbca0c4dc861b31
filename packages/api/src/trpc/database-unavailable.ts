import { DomainError } from "@repo/domain/domain-error";

/** Of postgres.js and the socket: the connection was lost or could not be had. Of PostgreSQL: it stops, starts, is full or too slow. */
const CODES: ReadonlySet<string> = new Set([
  "CONNECTION_CLOSED",
  "CONNECTION_DESTROYED",
  "CONNECTION_ENDED",
  "CONNECT_TIMEOUT",
  "ANSWER_TIMEOUT",
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "57014",
  "57P01",
  "57P02",
  "57P03",
  "53300",
]);

/** The failure as a caller may know it, when it is the database's alone. It may have been written all the same: ask again. */
export function asUnavailable(error: Error): DomainError | undefined {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause)
    if ("code" in cause && typeof cause.code === "string" && CODES.has(cause.code)) return serverBusy(cause);
  return undefined;
}

export function serverBusy(cause?: Error): DomainError {
  return Object.assign(new DomainError("unavailable", "server.busy"), { cause });
}
