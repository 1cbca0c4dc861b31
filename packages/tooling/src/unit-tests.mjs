import fs from "node:fs";
import { inModules } from "./paths.mjs";
import { childEnvironment, runQuietly } from "./processes.mjs";
import { say } from "./terminal.mjs";

/** Unit tests and tests against a real PostgreSQL; prints the whole output only when something fails. */
export async function runUnitTests(report) {
  const args = [
    "run",
    "--config=packages/tooling/vitest.config.ts",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ];
  // One zone for all; `time-zones.test.mjs` runs what deals with clocks once more in others.
  const env = childEnvironment({ TZ: "UTC" });
  const { output } = await runQuietly(process.execPath, [inModules("vitest/vitest.mjs"), ...args], { env });
  if (!fs.existsSync(report)) throw new Error(output);
  const { numPassedTests: passed, numFailedTests, testResults } = JSON.parse(fs.readFileSync(report, "utf8"));
  // A file that fails to load has no tests to count, and one that fails to prepare them only leaves them out.
  const brokenFiles = testResults.filter(
    ({ status, assertionResults }) => status === "failed" && !assertionResults.some((test) => test.status === "failed"),
  );
  const leftOut = testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status === "skipped" || status === "pending"),
  );
  for (const suite of new Set(leftOut.map(({ ancestorTitles }) => ancestorTitles.join(" › "))))
    say(`skipped: ${suite}`);
  const failed = numFailedTests + brokenFiles.length;
  if (failed > 0) console.log(output);
  return { passed, failed };
}
