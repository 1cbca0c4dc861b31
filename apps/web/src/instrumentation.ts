/** Runs once when the server starts: a wrong environment stops it here, with every wrong name at once. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { webEnv } = await import("./env");
  webEnv();
}
