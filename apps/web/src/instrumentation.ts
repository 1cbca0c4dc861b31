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
  if (webEnv().NEXT_MANUAL_SIG_HANDLE !== undefined) {
    const { stopGracefully } = await import("./server/stop-gracefully");
    stopGracefully();
  }
  const [{ database }, { assertKeys, assertWall }, { searchEngine }] = await Promise.all([
    import("./server/database"),
    import("@repo/api/database"),
    import("@repo/api/search/search-engine"),
  ]);
  await orStop(assertWall(database()));
  await orStop(assertKeys(database()));
  const { METRICS_PORT } = webEnv();
  if (METRICS_PORT !== undefined) {
    const [{ newRegistry, serveMetrics }, { countRequests }, { searchMetrics }] = await Promise.all([
      import("@repo/api/metrics/serve-metrics"),
      import("./server/count-requests"),
      import("@repo/api/search/search-metrics"),
    ]);
    const register = newRegistry();
    countRequests(register);
    await serveMetrics(METRICS_PORT, register, () => searchMetrics(database()));
  }
  // PostgreSQL answers searches until it is done.
  void searchEngine(database()).load();
}

/** Our own words of why not, which name nobody; what Next would print of a failure is scrubbed of them. */
async function orStop(check: Promise<void>): Promise<void> {
  await check.catch((failure: unknown) => {
    const isOurs = failure instanceof Error && failure.cause === undefined && failure.name === "Error";
    if (!isOurs) throw failure;
    process.stderr.write(`${failure.message}\n`);
    process.exit(1);
  });
}
