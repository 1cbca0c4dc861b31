import crypto from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { insertAccessWorld } from "@repo/api/testing/access-world";
import { insertStateWorld } from "@repo/api/testing/state-world";
import { openDatabase } from "@repo/db/client";
import { ensureBuilt } from "./build.mjs";
import { withoutProxy } from "./build-without-proxy.mjs";
import { startPostgres } from "./embedded-postgres.mjs";
import { instanceEnvironment, prepareDatabase, startWorker } from "./instance.mjs";
import { freePort } from "./ports.mjs";
import { startWeb } from "./test-instance.mjs";

/**
 * What the tests of the web surface knock at: the built app as callers reach it, the same build without `proxy.ts` as it
 * stands behind TLS, and the worker, on a database that holds rows of every relation to everybody who could ask.
 */
export default async function setup(project) {
  await ensureBuilt();
  const stops = [];
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "plinth-surface-"));
  stops.push(() => fs.rmSync(folder, { recursive: true, force: true }));
  const databaseUrl = await startOwnDatabase(stops);
  prepareDatabase(databaseUrl, { mediaDir: folder, listings: "0" });
  const { db, close } = openDatabase(databaseUrl, { outsideScopes: "Login" });
  const world = await insertAccessWorld(db);
  const states = await insertStateWorld(db, new Date());
  await close();

  const brokenPicture = breakPicture(folder);
  const logs = ["web", "bare", "leaving", "worker"].map((name) => path.join(folder, `${name}.log`));
  const [web, bare, leaving, worker] = logs.map((file) => fs.openSync(file, "a"));
  const shared = { databaseUrl, mediaDir: folder };
  // One that a test asks to end; what it ends with is written here.
  const leavingExit = path.join(folder, "leaving.exit");
  let leavingPid;
  const onStart = ({ child, ended }) => {
    leavingPid = child.pid;
    void ended.then((code) => fs.writeFileSync(leavingExit, String(code)));
  };
  const metricsPort = await freePort();
  const textsToken = crypto.randomUUID();
  // Nothing is sent there: reports of what became of messages come from it.
  const textsUrl = `http://account:${textsToken}@texts.invalid`;
  const [origin, bareOrigin, leavingOrigin] = await Promise.all([
    startWeb(
      {
        ...shared,
        extra: { TRUSTED_PROXIES: "0", TEXTS_URL: textsUrl, METRICS_PORT: String(metricsPort) },
        output: web,
      },
      stops,
    ),
    startWeb(
      { ...shared, folder: withoutProxy(), extra: { NEXTAUTH_URL: "https://homes.example" }, output: bare },
      stops,
    ),
    startWeb({ ...shared, extra: { TRUSTED_PROXIES: "0" }, output: leaving, onStart }, stops),
  ]);
  const env = instanceEnvironment({ ownerUrl: databaseUrl, origin, mediaDir: folder });
  stops.push(startWorker(env, { output: worker }).stop);
  project.provide("surface", {
    origin,
    bareOrigin,
    metricsPort,
    textsToken,
    leaving: { origin: leavingOrigin, pid: leavingPid, exitFile: leavingExit },
    secret: env.NEXTAUTH_SECRET,
    logs,
    brokenPicture,
    ...world,
    states,
  });
  return async () => {
    for (const stop of stops.reverse()) await stop();
  };
}

async function startOwnDatabase(stops) {
  const server = await startPostgres({ name: `surface-${process.pid}`, isFast: true });
  stops.push(async () => {
    await server.stop();
    for (const suffix of ["", ".owner", ".password"])
      fs.rmSync(`${server.folder}${suffix}`, { recursive: true, force: true });
  });
  return server.url("plinth");
}

/** One whose file leads to itself; returns its name. */
function breakPicture(folder) {
  const name = "e".repeat(64);
  const file = path.join(folder, name.slice(0, 2), `${name}.webp`);
  fs.mkdirSync(path.dirname(file));
  fs.symlinkSync(file, file);
  return name;
}
