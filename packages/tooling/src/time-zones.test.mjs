import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { inModules, root } from "./paths.mjs";
import { childEnvironment, runQuietly } from "./processes.mjs";

/** Visits and their clocks once more, on servers that stand elsewhere: the suite itself runs by UTC. */
test.each(["Asia/Kolkata", "America/New_York"])(
  "visits do not depend on the clock of a server in %s",
  { timeout: 180_000 },
  async (zone) => {
    const report = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "plinth-zone-")), "report.json");
    await runQuietly(
      process.execPath,
      [
        inModules("vitest/vitest.mjs"),
        "run",
        "--config=packages/tooling/vitest.config.ts",
        "--project=unit",
        "--reporter=json",
        `--outputFile=${report}`,
        "packages/domain/src/visits",
        "packages/domain/src/time",
        "packages/domain/src/alerts",
      ],
      { cwd: root, env: childEnvironment({ TZ: zone, VITEST: "", VITEST_POOL_ID: "", VITEST_WORKER_ID: "" }) },
    );
    const { numFailedTests, numPassedTests } = JSON.parse(fs.readFileSync(report, "utf8"));
    expect({ numFailedTests, hasRun: numPassedTests > 40 }).toEqual({ numFailedTests: 0, hasRun: true });
    fs.rmSync(path.dirname(report), { recursive: true });
  },
);
