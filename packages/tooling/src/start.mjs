import "./node-version.mjs";
import path from "node:path";
import { ensureInstalled } from "./install.mjs";
import { freePort } from "./ports.mjs";
import { endCleanly, startProgram } from "./processes.mjs";
import { say, seconds, succeed } from "./terminal.mjs";

const PREFERRED_PORT = 3000;

const startedAt = Date.now();
await ensureInstalled();
const { ensureBuilt, standaloneDir } = await import("./build.mjs");
const instance = await import("./instance.mjs");

const stops = [];
let isEnding = false;
const end = endCleanly(async () => {
  isEnding = true;
  for (const stop of stops.reverse()) await stop();
});

const database = await instance.openDatabaseServer();
stops.push(database.stop);
instance.prepareDatabase(database.url);
await ensureBuilt();

const port = await freePort(Number(process.env.PORT ?? PREFERRED_PORT));
const local = `http://localhost:${port}`;
const env = instance.instanceEnvironment({ ownerUrl: database.url, origin: process.env.NEXTAUTH_URL ?? local });
const web = startProgram([path.join(standaloneDir, "server.js")], {
  env: {
    ...env,
    NODE_ENV: "production",
    NEXT_MANUAL_SIG_HANDLE: "true",
    PORT: String(port),
    HOSTNAME: process.env.HOSTNAME_TO_BIND ?? "127.0.0.1",
  },
});
stops.push(web.stop);
const worker = instance.startWorker(env);
stops.push(worker.stop);
await instance.waitUntilHealthy(`http://127.0.0.1:${port}`, web);

succeed(`Plinth is ready on ${env.NEXTAUTH_URL} after ${seconds(startedAt)}`);
instance.printDemoAccounts();
say("Everything it keeps lies in .data; Ctrl-C stops it.");
const part = await Promise.race([
  database.ended.then(() => "The database"),
  web.ended.then(() => "The web server"),
  worker.ended.then(() => "The worker"),
]);
if (!isEnding) {
  say(`${part} ended; stopping the rest.`);
  await end(1);
}
