import { log } from "@repo/api/logging/log";

/**
 * From now on what Next writes about a failure is one JSON line that names nobody: by itself it prints the whole error, and
 * with it the values of a failed statement.
 */
export function scrubConsole(): void {
  // oxlint-disable-next-line eslint/no-console -- it is what Next calls
  for (const level of ["error", "warn"] as const) console[level] = (...parts: unknown[]) => log[level](fieldsOf(parts));
}

function fieldsOf(parts: readonly unknown[]): object {
  const failure = parts.find((part) => part instanceof Error);
  const words = parts.filter((part) => typeof part === "string");
  return { ...(words.length > 0 && { message: words.join(" ") }), failure };
}
