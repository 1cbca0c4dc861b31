import "./node-version.mjs";
import { ensureInstalled } from "./install.mjs";
import { inModules, webDir } from "./paths.mjs";
import { freePort } from "./ports.mjs";
import { endCleanly, startProgram } from "./processes.mjs";
import { succeed } from "./terminal.mjs";

const PREFERRED_PORT = 3000;

await ensureInstalled();
const instance = await import("./instance.mjs");

const stops = [];
const end = endCleanly(async () => {
  for (const stop of stops.reverse()) await stop();
});

const database = await instance.openDatabaseServer();
stops.push(database.stop);
instance.prepareDatabase(database.url);

const port = await freePort(Number(process.env.PORT ?? PREFERRED_PORT));
const origin = `http://localhost:${port}`;
const env = instance.instanceEnvironment({ ownerUrl: database.url, origin });
const web = startProgram([inModules("next/dist/bin/next"), "dev", "-p", String(port)], { cwd: webDir, env });
stops.push(web.stop);
const worker = instance.startWorker(env, { isWatching: true });
stops.push(worker.stop);
await instance.waitUntilHealthy(origin, web);

succeed(`Working copy on ${origin}; changes show at once.`);
instance.printDemoAccounts();
await Promise.race([database.ended, web.ended]);
await end(1);
