import fs from "node:fs";
import { ensureBuilt } from "./build.mjs";
import { firstLoadFaults } from "./first-load.mjs";
import { namesInLog } from "./names-in-log.mjs";
import { inModules, webDir } from "./paths.mjs";
import { childEnvironment, runQuietly } from "./processes.mjs";
import { fail, say } from "./terminal.mjs";
import { startInstance } from "./test-instance.mjs";
import { raceForVisits } from "./visit-race.mjs";

const RACERS = 10_000;

/** Journeys in a real browser (the promise of its path) through the built app, on a database of their own. */
export async function runBrowserTests({ chromium: found, report, stops }) {
  const chromium = await found;
  await ensureBuilt();
  const { origin, originWithGoogleMaps, databaseUrl, log } = await startInstance(stops, { isSecondDirect: true });
  const { output } = await runQuietly(process.execPath, [inModules("@playwright/test/cli.js"), "test"], {
    cwd: webDir,
    env: childEnvironment({
      E2E_BASE_URL: origin,
      E2E_GOOGLE_MAPS_URL: originWithGoogleMaps,
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      ...(chromium === "" ? {} : { CHROMIUM_PATH: chromium }),
    }),
  });
  if (!fs.existsSync(report)) throw new Error(output);
  const { expected: passed, unexpected: failed, flaky } = JSON.parse(fs.readFileSync(report, "utf8")).stats;
  if (failed + flaky > 0) console.log(output);
  const heavy = await firstLoadFaults(origin);
  for (const fault of heavy) fail(`first load: ${fault}`);
  const race = await raceForVisits({ origins: [origin, originWithGoogleMaps], databaseUrl, attempts: RACERS });
  say(`race for visits: ${RACERS} attempts at ${race.rate} a second, ${race.booked} booked`);
  for (const fault of race.faults) fail(`race for visits: ${fault}`);
  const names = fs.existsSync(log) ? namesInLog(fs.readFileSync(log, "utf8")) : [];
  for (const fault of names) fail(`the logs of the journeys hold ${fault}`);
  const failedBeside = [heavy, race.faults, names].filter((faults) => faults.length > 0).length;
  return { passed: passed + 3 - failedBeside, failed: failed + flaky + failedBeside };
}
