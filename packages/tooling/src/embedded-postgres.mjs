import { spawn, spawnSync } from "node:child_process";
import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { isRoot, isWindows, root } from "./paths.mjs";
import { freePort } from "./ports.mjs";
import { postgresBinaries } from "./postgres-binaries.mjs";
import { canReach, giveTo, postgresUser } from "./postgres-user.mjs";
import { isAlive, stopProcess } from "./processes.mjs";

const STOP_PATIENCE_MS = 8000;
const LOCK_WAIT_MS = 10_000;

/** Faster and less safe: only for clusters whose content nobody will miss. */
const FAST_SETTINGS = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=300"];

/**
 * Starts a real PostgreSQL server of our own on 127.0.0.1 and returns how to reach and stop it. A cluster left running
 * by a crashed parent is taken over; one whose parent lives is an error ("Already running").
 */
export async function startPostgres({ name, preferredPort = 0, isFast = false }) {
  const user = postgresUser();
  const programs = postgresBinaries(user);
  const base = dataBase(user);
  const cluster = { folder: path.join(base, `postgres-${name}`), password: clusterPassword(base, name) };
  const options = { cwd: base, env: { ...process.env, LC_ALL: "C", TZ: "UTC" }, ...user };
  if (!fs.existsSync(path.join(cluster.folder, "PG_VERSION"))) initialise(programs.initdb, cluster, { user, options });
  else if (user && fs.statSync(cluster.folder).uid !== user.uid) giveTo(user, cluster.folder);
  await takeOver(cluster.folder);
  fs.writeFileSync(`${cluster.folder}.owner`, String(process.pid));
  const port = await freePort(preferredPort);
  const server = await launchWhenFree(programs.postgres, { cluster, port, isFast, options });
  const url = (database) => `postgres://postgres:${cluster.password}@127.0.0.1:${port}/${database}`;
  return { ...server, name, port, url, folder: cluster.folder };
}

/** `.data` of the checkout, or a folder of its own where the server's user can reach it. */
function dataBase(user) {
  const inCheckout = path.join(root, ".data");
  const base = canReach(user, root)
    ? inCheckout
    : path.join("/var/tmp", `plinth-${crypto.createHash("sha256").update(root).digest("hex").slice(0, 12)}`);
  fs.mkdirSync(base, { recursive: true });
  if (isRoot) fs.chmodSync(base, 0o755);
  return base;
}

function clusterPassword(base, name) {
  const file = path.join(base, `postgres-${name}.password`);
  if (!fs.existsSync(file)) fs.writeFileSync(file, crypto.randomBytes(18).toString("hex"), { mode: 0o600 });
  return fs.readFileSync(file, "utf8");
}

function initialise(initdb, { folder, password }, { user, options }) {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { mode: 0o700 });
  const passwordFile = `${folder}.initial-password`;
  fs.writeFileSync(passwordFile, password, { mode: 0o600 });
  giveTo(user, folder);
  giveTo(user, passwordFile);
  const args = [
    "-D",
    folder,
    "-U",
    "postgres",
    "--auth=scram-sha-256",
    `--pwfile=${passwordFile}`,
    "-E",
    "UTF8",
    "--no-locale",
    "-N",
  ];
  const ended = spawnSync(initdb, args, { ...options, encoding: "utf8" });
  fs.rmSync(passwordFile);
  if (ended.status === 0) return;
  fs.rmSync(folder, { recursive: true, force: true });
  throw new Error(`PostgreSQL could not be set up: ${ended.stderr ?? ended.error?.message}`);
}

async function takeOver(folder) {
  const pidFile = path.join(folder, "postmaster.pid");
  if (!fs.existsSync(pidFile)) return;
  const pid = Number(fs.readFileSync(pidFile, "utf8").split("\n")[0]);
  const owner = Number(fs.readFileSync(`${folder}.owner`, { encoding: "utf8", flag: "a+" }));
  if (!pid || !isAlive(pid) || !isServerOf(pid, folder)) return;
  if (owner && owner !== process.pid && isAlive(owner)) {
    throw new Error(`Already running (process ${owner}). Stop that one first, or set OWNER_DATABASE_URL.`);
  }
  process.kill(pid, "SIGINT");
  for (const end = Date.now() + LOCK_WAIT_MS; isAlive(pid) && Date.now() < end; ) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

// A process id is used again some day: only a server of this very folder may be stopped.
function isServerOf(pid, folder) {
  if (process.platform !== "linux") return true;
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(folder);
  } catch {
    return false;
  }
}

/** What a killed server leaves behind ends by itself, but some moments later. */
async function launchWhenFree(program, settings) {
  for (const end = Date.now() + LOCK_WAIT_MS; ; await new Promise((resolve) => setTimeout(resolve, 50))) {
    try {
      return await launch(program, settings);
    } catch (error) {
      if (!error.message.includes("is still in use") || Date.now() > end) throw error;
    }
  }
}

async function launch(program, { cluster, port, isFast, options }) {
  const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "shared_buffers=128MB", "jit=off"];
  const args = ["-D", cluster.folder, "-p", String(port)];
  for (const setting of [...settings, ...(isFast ? FAST_SETTINGS : [])]) args.push("-c", setting);
  // A process group of its own, so that Ctrl-C in the terminal reaches only us and we stop things in order.
  const child = spawn(program, args, { ...options, stdio: ["ignore", "ignore", "pipe"], detached: !isWindows });
  const ended = new Promise((resolve) => child.once("exit", (code, signal) => resolve(code ?? signal)));
  let log = "";
  const ready = new Promise((resolve) => {
    child.stderr.on("data", (chunk) => {
      log = `${log}${chunk}`.slice(-4000);
      if (log.includes("ready to accept connections")) resolve("ready");
    });
  });
  const failure = new Promise((_, reject) => child.once("error", reject));
  if ((await Promise.race([ready, ended, failure])) !== "ready") throw new Error(`PostgreSQL did not start:\n${log}`);
  return { pid: child.pid, ended, stop: () => stopProcess(child, ended, STOP_PATIENCE_MS, "SIGINT") };
}
