/** What PostgreSQL calls a failure, such as "23P01"; Drizzle wraps it. */
export function postgresCodeOf(error: unknown): string | undefined {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && "code" in cause && typeof cause.code === "string" ? cause.code : undefined;
}

/** A unique index has such a row. */
export const UNIQUE_VIOLATION = "23505";
/** Two ranges that an exclusion constraint keeps apart would overlap. */
export const EXCLUSION_VIOLATION = "23P01";
