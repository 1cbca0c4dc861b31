import "./node-version.mjs";
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { startPostgres } from "./embedded-postgres.mjs";
import { ensureInstalled } from "./install.mjs";
import { inModules, root } from "./paths.mjs";
import { childEnvironment, endCleanly, runQuietly } from "./processes.mjs";
import { say } from "./terminal.mjs";

/** Large, and needed by nobody else: installed beside the checkout's data when a benchmark first runs. */
const DUCKDB = "@duckdb/node-api@1.5.6-r.1";

await ensureInstalled();
const peers = path.join(root, ".data/bench-peers");

// npm run bench:search, npm run bench:slots
const [subject = "search", ...words] = process.argv.slice(2);
if (subject === "search") await installPeers();
const server = await startPostgres({ name: "bench" });
const end = endCleanly(() => server.stop());
const command = path.join(root, `packages/bench/src/${subject}-bench.ts`);
const child = spawn(
  process.execPath,
  ["--max-old-space-size=6000", "--expose-gc", "--import", inModules("tsx/dist/loader.mjs"), command, ...words],
  {
    cwd: root,
    env: childEnvironment({ DATABASE_URL: server.url(`plinth_bench_${subject}`), BENCH_PEERS: peers }),
    stdio: "inherit",
  },
);
child.once("exit", (code) => void end(code ?? 1));

async function installPeers() {
  fs.mkdirSync(peers, { recursive: true });
  if (fs.existsSync(path.join(peers, "node_modules/@duckdb"))) return;
  const args = ["install", "--prefix", peers, "--no-save", "--no-package-lock", DUCKDB];
  const installed = await runQuietly("npm", args, { cwd: peers, env: childEnvironment({}) });
  if (!installed.ok) say("DuckDB could not be installed; the comparison leaves it out.");
}
