import "./node-version.mjs";
import { spawn } from "node:child_process";
import path from "node:path";
import { ensureInstalled } from "./install.mjs";
import { inModules, root } from "./paths.mjs";
import { childEnvironment, endCleanly } from "./processes.mjs";

/** A command of the worker's, beside a running instance or with our own database: `run-worker-command.mjs import-listings …`. */
const [name, ...given] = process.argv.slice(2);

await ensureInstalled();
const instance = await import("./instance.mjs");

// Beside a running instance the command uses its database; otherwise ours runs for as long as the command does.
const running = instance.runningDatabaseUrl();
const server = running ? undefined : await instance.openDatabaseServer();
const end = endCleanly(async () => server?.stop());
const url = running ?? server.url;
if (server) instance.prepareDatabase(url);

const command = path.join(root, `apps/worker/src/${name}.ts`);
const args = ["--import", inModules("tsx/dist/loader.mjs"), command, ...given];
const child = spawn(process.execPath, args, {
  cwd: process.env.INIT_CWD ?? process.cwd(),
  env: childEnvironment({ DATABASE_URL: url, ...instance.fieldKeys() }),
  stdio: "inherit",
});
child.once("exit", (code) => void end(code ?? 1));
