/** Runs once when the server starts: a wrong environment stops it here, and the search index begins to load. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { webEnv } = await import("./env");
  const { scrubConsole } = await import("./server/scrub-console");
  scrubConsole();
  const { guardConnections } = await import("./server/guard-connections");
  guardConnections();
  if (webEnv().TRUSTED_PROXIES === 0) {
    const { ignoreForwardedHeaders } = await import("./server/ignore-forwarded-headers");
    ignoreForwardedHeaders();
  }
  const { followAnswers } = await import("./server/answer-status");
  followAnswers();
  const [{ database }, { assertWall }, { searchEngine }] = await Promise.all([
    import("./server/database"),
    import("@repo/api/database"),
    import("@repo/api/search/search-engine"),
  ]);
  await assertWall(database());
  // PostgreSQL answers searches until it is done.
  void searchEngine(database()).load();
}
