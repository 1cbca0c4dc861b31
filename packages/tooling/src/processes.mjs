import { spawn, spawnSync } from "node:child_process";
import path from "node:path";
import { isWindows, root } from "./paths.mjs";

// npm hands its own settings to scripts as variables; a child npm or Next would take them for the user's wish.
const KEPT_NPM_SETTINGS = /^npm_config_(registry|cafile|proxy|https_proxy|noproxy|cache|userconfig|globalconfig)$/i;

/** The environment for a child process: ours without what npm added, with telemetry off. */
export function childEnvironment(extra = {}) {
  const kept = Object.entries(process.env).filter(([name]) => {
    if (name === "INIT_CWD" || name === "NODE_ENV") return false;
    return !/^npm_/i.test(name) || KEPT_NPM_SETTINGS.test(name);
  });
  return { ...Object.fromEntries(kept), NEXT_TELEMETRY_DISABLED: "1", TURBO_TELEMETRY_DISABLED: "1", ...extra };
}

/** Runs to the end, showing its output. Throws when it fails. */
export function runToEnd(command, args, { cwd = root, env = childEnvironment() } = {}) {
  const ended = spawnSync(command, args, { cwd, env, stdio: "inherit", shell: isWindows && command === "npm" });
  if (ended.error) throw ended.error;
  if (ended.status !== 0)
    throw new Error(`${path.basename(command)} ${args.join(" ")} failed (${ended.status ?? ended.signal})`);
}

/** Runs to the end, keeping its output. */
export function runQuietly(command, args, { cwd = root, env = childEnvironment() } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: ["ignore", "pipe", "pipe"],
      shell: isWindows && command === "npm",
    });
    let output = "";
    const keep = (chunk) => {
      output += chunk;
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.once("error", (error) => resolve({ ok: false, output: `${output}${error.message}` }));
    child.once("close", (status) => resolve({ ok: status === 0, output }));
  });
}

/**
 * Starts a Node program that ends with this process, even when this one is killed hard: it holds one end of a channel
 * whose closing it takes for a stop. Its own process group keeps a terminal's Ctrl-C from reaching it before us.
 */
export function startProgram(args, { cwd = root, env, output = "inherit" }) {
  const guard = path.join(import.meta.dirname, "end-with-parent.cjs");
  const child = spawn(process.execPath, ["--require", guard, ...args], {
    cwd,
    env: childEnvironment(env),
    stdio: ["ignore", output, output, "ipc"],
    detached: !isWindows,
  });
  const ended = new Promise((resolve) => child.once("exit", (code, signal) => resolve(code ?? signal)));
  return { child, ended, stop: () => stopProcess(child, ended, 4000) };
}

/** Asks a process to stop, and makes it after `patienceMs`. */
export async function stopProcess(child, ended, patienceMs, signal = "SIGTERM") {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  const force = setTimeout(() => child.kill("SIGKILL"), patienceMs);
  await ended;
  clearTimeout(force);
}

/** Whether a process with this id runs, be it ours or not. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

const PARENT_CHECK_MS = 500;

/**
 * Runs `cleanUp` once before this process ends: on Ctrl-C, on kill, on a crash, and when npm's shell died without
 * passing the signal on (our parent changes then).
 */
export function endCleanly(cleanUp) {
  let isEnding = false;
  const end = async (code) => {
    if (isEnding) return;
    isEnding = true;
    await cleanUp().catch((error) => console.error(error));
    process.exit(code);
  };
  for (const [signal, code] of [
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ])
    process.on(signal, () => void end(code));
  process.on("uncaughtException", (error) => {
    console.error(process.env.DEBUG ? error : `✖ ${error.message}`);
    void end(1);
  });
  const parent = process.ppid;
  const watchParent = () => {
    if (process.ppid !== parent) void end(143);
  };
  if (!isWindows) setInterval(watchParent, PARENT_CHECK_MS).unref();
  return end;
}
