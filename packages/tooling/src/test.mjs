import "./node-version.mjs";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { ensureInstalled } from "./install.mjs";
import { endCleanly } from "./processes.mjs";
import { fail, say, seconds } from "./terminal.mjs";

const startedAt = Date.now();
await ensureInstalled();
const { runChecks } = await import("./checks.mjs");
const { runUnitTests } = await import("./unit-tests.mjs");
const { ensureChromium } = await import("./chromium.mjs");
const { runBrowserTests } = await import("./browser-tests.mjs");
const { runCrashTest } = await import("./crash-test.mjs");

/** @type {(() => unknown)[]} */
const stops = [];
const reports = fs.mkdtempSync(path.join(os.tmpdir(), "plinth-test-"));
stops.push(() => fs.rmSync(reports, { recursive: true, force: true }));
const end = endCleanly(async () => {
  for (const stop of stops.reverse()) await stop();
});

// Where it has to be fetched, that goes on beside the first stages; the last one tells when it failed.
const chromium = ensureChromium();
chromium.catch(() => undefined);

/** @type {[string, () => Promise<{ passed: number, failed: number }>][]} */
const STAGES = [
  ["checks", runChecks],
  ["unit and database tests", () => runUnitTests(path.join(reports, "vitest.json"))],
  ["enquiries over kills of PostgreSQL", () => runCrashTest(stops)],
  ["browser journeys", () => runBrowserTests({ chromium, report: path.join(reports, "playwright.json"), stops })],
];

const total = { passed: 0, failed: 0 };
for (const [name, run] of STAGES) {
  const stageStartedAt = Date.now();
  // A stage that breaks before it counts anything is one failure, and the stages after it still run.
  const { passed, failed } = await run().catch((error) => {
    fail(error.message);
    return { passed: 0, failed: 1 };
  });
  total.passed += passed;
  total.failed += passed + failed === 0 ? 1 : failed;
  say(`${name}: ${passed} passed, ${failed} failed in ${seconds(stageStartedAt)}`);
}
say(`Everything took ${seconds(startedAt)}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
await end(total.failed === 0 ? 0 : 1);
