/** Drizzle wraps what PostgreSQL says; 23P01 is its word for two ranges that overlap. */
export function isExclusionViolation(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && "code" in cause && cause.code === "23P01";
}
