import fs from "node:fs";
import path from "node:path";
import { ensureBuilt, standaloneDir } from "./build.mjs";
import { ensureChromium } from "./chromium.mjs";
import { startPostgres } from "./embedded-postgres.mjs";
import { instanceEnvironment, prepareDatabase, startWorker, stateDir, waitUntilHealthy } from "./instance.mjs";
import { inModules, webDir } from "./paths.mjs";
import { freePort } from "./ports.mjs";
import { childEnvironment, runQuietly, startProgram } from "./processes.mjs";
import { fail, say } from "./terminal.mjs";
import { raceForVisits } from "./visit-race.mjs";

const DEMO_LISTINGS = 600;
const RACERS = 10_000;
const instanceOutput = process.env.DEBUG ? "inherit" : "ignore";

/** Journeys in a real browser through the built app, on a database of their own. */
export async function runBrowserTests({ report, stops }) {
  const chromium = await ensureChromium();
  await ensureBuilt();
  const { origin, originWithGoogleMaps, databaseUrl } = await startInstance(stops);
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
  const race = await raceForVisits({ origins: [origin, originWithGoogleMaps], databaseUrl, attempts: RACERS });
  say(`race for visits: ${RACERS} attempts at ${race.rate} a second, ${race.booked} booked`);
  for (const fault of race.faults) fail(`race for visits: ${fault}`);
  const lost = race.faults.length > 0 ? 1 : 0;
  return { passed: passed + 1 - lost, failed: failed + flaky + lost };
}

/** Two web processes and a worker on a filled database; `prepare` changes the database before they start. */
export async function startInstance(stops, { prepare, listings = DEMO_LISTINGS, isFast = true } = {}) {
  const mediaDir = path.join(stateDir, "media");
  const server = await startPostgres({ name: `e2e-${process.pid}`, isFast });
  stops.push(async () => {
    await server.stop();
    for (const suffix of ["", ".owner", ".password"])
      fs.rmSync(`${server.folder}${suffix}`, { recursive: true, force: true });
  });
  const databaseUrl = server.url("plinth");
  prepareDatabase(databaseUrl, { mediaDir, listings });
  await prepare?.(databaseUrl);
  const [origin, originWithGoogleMaps] = await Promise.all([
    startWeb({ databaseUrl, mediaDir }, stops),
    startWeb({ databaseUrl, mediaDir, extra: { GOOGLE_MAPS_API_KEY: "not-a-real-key" } }, stops),
  ]);
  stops.push(
    startWorker(instanceEnvironment({ ownerUrl: databaseUrl, origin, mediaDir }), { output: instanceOutput }).stop,
  );
  return { origin, originWithGoogleMaps, databaseUrl, server };
}

async function startWeb({ databaseUrl, mediaDir, extra = {} }, stops) {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const web = startProgram([path.join(standaloneDir, "server.js")], {
    env: {
      ...instanceEnvironment({ ownerUrl: databaseUrl, origin, mediaDir }),
      ...extra,
      NODE_ENV: "production",
      PORT: String(port),
      HOSTNAME: "127.0.0.1",
    },
    output: instanceOutput,
  });
  stops.push(web.stop);
  await waitUntilHealthy(`http://127.0.0.1:${port}`, web);
  return origin;
}
