type Description = { error: string; code?: unknown; constraint?: unknown; stack?: string[] };

/**
 * What a log may say of a failure. Never its message: Drizzle's holds the SQL and every value in it, a mail server's the
 * address. PostgreSQL's code and the constraint's name tell enough.
 */
export function describeFailure(error: Error): Description {
  const cause = innermostCause(error);
  return {
    error: cause.name,
    ...("code" in cause && { code: cause.code }),
    ...("constraint_name" in cause && { constraint: cause.constraint_name }),
    stack: callsOf(cause),
  };
}

/** The stack repeats the message first, whose lines may look like calls. */
function callsOf({ stack = "", message }: Error): string[] {
  const calls = message === "" ? stack : stack.slice(Math.max(stack.indexOf(message), 0) + message.length);
  return calls
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.startsWith("at "));
}

function innermostCause(error: Error): Error {
  return error.cause instanceof Error ? innermostCause(error.cause) : error;
}
