import fs from "node:fs";
import path from "node:path";
import { ensureBuilt, standaloneDir } from "./build.mjs";
import { ensureChromium } from "./chromium.mjs";
import { startPostgres } from "./embedded-postgres.mjs";
import { instanceEnvironment, prepareDatabase, startWorker, stateDir, waitUntilHealthy } from "./instance.mjs";
import { inModules, webDir } from "./paths.mjs";
import { freePort } from "./ports.mjs";
import { childEnvironment, runQuietly, startProgram } from "./processes.mjs";

const DEMO_LISTINGS = 600;

/** Journeys in a real browser through the built app, on a database of their own. */
export async function runBrowserTests({ report, stops }) {
  const chromium = await ensureChromium();
  await ensureBuilt();
  const origin = await startInstance(stops);
  const { output } = await runQuietly(process.execPath, [inModules("@playwright/test/cli.js"), "test"], {
    cwd: webDir,
    env: childEnvironment({
      E2E_BASE_URL: origin,
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      ...(chromium === "" ? {} : { CHROMIUM_PATH: chromium }),
    }),
  });
  if (!fs.existsSync(report)) throw new Error(output);
  const { expected: passed, unexpected: failed, flaky } = JSON.parse(fs.readFileSync(report, "utf8")).stats;
  if (failed + flaky > 0) console.log(output);
  return { passed, failed: failed + flaky };
}

async function startInstance(stops) {
  const mediaDir = path.join(stateDir, "media");
  const server = await startPostgres({ name: `e2e-${process.pid}`, isFast: true });
  stops.push(async () => {
    await server.stop();
    for (const suffix of ["", ".owner", ".password"])
      fs.rmSync(`${server.folder}${suffix}`, { recursive: true, force: true });
  });
  const databaseUrl = server.url("plinth");
  prepareDatabase(databaseUrl, { mediaDir, listings: DEMO_LISTINGS });
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const env = instanceEnvironment({ databaseUrl, origin, mediaDir });
  const web = startProgram([path.join(standaloneDir, "server.js")], {
    env: { ...env, NODE_ENV: "production", PORT: String(port), HOSTNAME: "127.0.0.1" },
    output: process.env.DEBUG ? "inherit" : "ignore",
  });
  stops.push(web.stop);
  stops.push(startWorker(env).stop);
  await waitUntilHealthy(`http://127.0.0.1:${port}`, web);
  return origin;
}
