import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { standaloneDir } from "./build.mjs";
import { startPostgres } from "./embedded-postgres.mjs";
import {
  instanceEnvironment,
  plantCanaries,
  prepareDatabase,
  startWorker,
  stateDir,
  waitUntilHealthy,
} from "./instance.mjs";
import { startOidcStandIn } from "./oidc-stand-in.mjs";
import { freePort } from "./ports.mjs";
import { startProgram } from "./processes.mjs";

const DEMO_LISTINGS = 600;
const DIRECT = { TRUSTED_PROXIES: "0" };

/**
 * Two web processes and, unless told otherwise, a worker on a filled database; `prepare` changes the database before they
 * start. One agency has words and numbers of its own, for which the journeys look in all that they are sent. Both processes
 * believe the network that a caller names, as behind a proxy; with `isSecondDirect` the second doesn't. `log` is a file of
 * all that they write, except while debugging, when it is shown instead.
 */
export async function startInstance(
  stops,
  { isFast = true, hasWorker = true, isSecondDirect = false, name = "e2e", ...filling } = {},
) {
  const mediaDir = path.join(stateDir, "media");
  const log = path.join(os.tmpdir(), `plinth-${name}-${process.pid}.log`);
  const output = process.env.DEBUG ? "inherit" : fs.openSync(log, "a");
  stops.push(() => fs.rmSync(log, { force: true }));
  const server = await startServer(stops, { name: `${name}-${process.pid}`, isFast });
  const databaseUrl = server.url("plinth");
  await fill(databaseUrl, { mediaDir, ...filling });
  const google = await startOidcStandIn();
  stops.push(google.stop);
  const [origin, originWithGoogleMaps] = await Promise.all([
    startWeb({ databaseUrl, mediaDir, output, extra: google.env }, stops),
    startWeb(
      {
        databaseUrl,
        mediaDir,
        output,
        extra: { GOOGLE_MAPS_API_KEY: "not-a-real-key", ...(isSecondDirect && DIRECT) },
      },
      stops,
    ),
  ]);
  const env = instanceEnvironment({ ownerUrl: databaseUrl, origin, mediaDir });
  if (hasWorker) stops.push(startWorker(env, { output }).stop);
  return { origin, originWithGoogleMaps, databaseUrl, server, log };
}

async function fill(databaseUrl, { mediaDir, listings = DEMO_LISTINGS, hasCanaries = true, prepare }) {
  prepareDatabase(databaseUrl, { mediaDir, listings });
  if (hasCanaries) plantCanaries(databaseUrl);
  await prepare?.(databaseUrl);
}

async function startServer(stops, options) {
  const server = await startPostgres(options);
  stops.push(async () => {
    await server.stop();
    for (const suffix of ["", ".owner", ".password"])
      fs.rmSync(`${server.folder}${suffix}`, { recursive: true, force: true });
  });
  return server;
}

/** One web process; `folder` may hold another build than the last, and `onStart` is told of the process. */
export async function startWeb({ databaseUrl, mediaDir, output, extra = {}, folder = standaloneDir, onStart }, stops) {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const web = startProgram([path.join(folder, "server.js")], {
    env: {
      ...instanceEnvironment({ ownerUrl: databaseUrl, origin, mediaDir }),
      TRUSTED_PROXIES: "1",
      ...extra,
      NODE_ENV: "production",
      NEXT_MANUAL_SIG_HANDLE: "true",
      PORT: String(port),
      HOSTNAME: "127.0.0.1",
    },
    output,
  });
  stops.push(web.stop);
  onStart?.(web);
  await waitUntilHealthy(`http://127.0.0.1:${port}`, web);
  return origin;
}
