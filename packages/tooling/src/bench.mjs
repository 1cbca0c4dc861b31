import "./node-version.mjs";
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { ensureBuilt } from "./build.mjs";
import { startPostgres } from "./embedded-postgres.mjs";
import { ensureInstalled } from "./install.mjs";
import { fieldKeys } from "./instance.mjs";
import { inModules, root } from "./paths.mjs";
import { childEnvironment, endCleanly, runQuietly } from "./processes.mjs";
import { say } from "./terminal.mjs";
import { startInstance } from "./test-instance.mjs";

/** Large, and needed by nobody else: installed beside the checkout's data when a benchmark first runs. */
const DUCKDB = "@duckdb/node-api@1.5.6-r.1";

await ensureInstalled();
const peers = path.join(root, ".data/bench-peers");

// npm run bench:search, npm run bench:slots, npm run bench:leads
const [subject = "search", ...words] = process.argv.slice(2);
if (subject === "search") await installPeers();
const stops = [];
const end = endCleanly(async () => {
  for (const stop of stops.reverse()) await stop();
});
const surroundings = subject === "leads" ? await wholeInstance() : await bareDatabase();
const command = path.join(root, `packages/bench/src/${subject}-bench.ts`);
const child = spawn(
  process.execPath,
  ["--max-old-space-size=6000", "--expose-gc", "--import", inModules("tsx/dist/loader.mjs"), command, ...words],
  {
    cwd: root,
    env: childEnvironment({ ...fieldKeys(), ...surroundings, BENCH_PEERS: peers }),
    stdio: "inherit",
  },
);
child.once("exit", (code) => void end(code ?? 1));

async function bareDatabase() {
  const server = await startPostgres({ name: "bench" });
  stops.push(() => server.stop());
  return { DATABASE_URL: server.url(`plinth_bench_${subject}`) };
}

/** Two web processes and a worker on a demo whose commits reach the disk. */
async function wholeInstance() {
  await ensureBuilt();
  const { origin, originWithGoogleMaps, databaseUrl } = await startInstance(stops, { isFast: false });
  return { DATABASE_URL: databaseUrl, BENCH_ORIGINS: [origin, originWithGoogleMaps].join(",") };
}

async function installPeers() {
  fs.mkdirSync(peers, { recursive: true });
  if (fs.existsSync(path.join(peers, "node_modules/@duckdb"))) return;
  const args = ["install", "--prefix", peers, "--no-save", "--no-package-lock", DUCKDB];
  const installed = await runQuietly("npm", args, { cwd: peers, env: childEnvironment({}) });
  if (!installed.ok) say("DuckDB could not be installed; the comparison leaves it out.");
}
