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
fs.mkdirSync(peers, { recursive: true });
if (!fs.existsSync(path.join(peers, "node_modules/@duckdb"))) {
  const installed = await runQuietly("npm", ["install", "--prefix", peers, "--no-save", "--no-package-lock", DUCKDB], {
    cwd: peers,
    env: childEnvironment({}),
  });
  if (!installed.ok) say("DuckDB could not be installed; the comparison leaves it out.");
}

const server = await startPostgres({ name: "bench" });
const end = endCleanly(() => server.stop());
const command = path.join(root, "packages/bench/src/search-bench.ts");
const child = spawn(
  process.execPath,
  [
    "--max-old-space-size=6000",
    "--expose-gc",
    "--import",
    inModules("tsx/dist/loader.mjs"),
    command,
    ...process.argv.slice(2),
  ],
  {
    cwd: root,
    env: childEnvironment({ DATABASE_URL: server.url("plinth_bench"), BENCH_PEERS: peers }),
    stdio: "inherit",
  },
);
child.once("exit", (code) => void end(code ?? 1));
