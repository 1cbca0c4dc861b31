import { describeFailure } from "@repo/api/logging/describe-failure";
import { scrubText } from "@repo/api/logging/scrub-text";

/**
 * From now on what Next writes about a failure is one JSON line that names nobody: by itself it prints the whole error, and
 * with it the values of a failed statement.
 */
export function scrubConsole(): void {
  // oxlint-disable-next-line eslint/no-console -- it is what Next calls
  for (const level of ["error", "warn"] as const)
    console[level] = (...parts: unknown[]) => process.stderr.write(`${logLine(level, parts)}\n`);
}

function logLine(level: "error" | "warn", parts: readonly unknown[]): string {
  const failure = parts.find((part) => part instanceof Error);
  const words = parts.filter((part) => typeof part === "string").map(scrubText);
  return JSON.stringify({
    level,
    ...(words.length > 0 && { message: words.join(" ") }),
    ...(failure && describeFailure(failure)),
  });
}
