import path from "node:path";
import { contentHash, isStamped, stamp } from "./content-hash.mjs";
import { inModules, root } from "./paths.mjs";
import { runQuietly, runToEnd } from "./processes.mjs";
import { say, seconds } from "./terminal.mjs";

const PATCHES = "packages/db/patches";

/** Installs what the lockfile says and applies our patches, unless the last complete install was of the same content. */
export async function ensureInstalled() {
  const stampFile = inModules(".plinth-installed");
  const content = [
    contentHash(path.join(root, "package-lock.json"), path.join(root, PATCHES)),
    `${process.platform}-${process.arch}`,
    process.versions.modules,
  ].join(" ");
  if (isStamped(stampFile, content)) return;
  const startedAt = Date.now();
  say("Installing dependencies");
  // Development dependencies build and check the app; NODE_ENV=production of the caller would leave them out.
  runToEnd("npm", ["ci", "--include=dev", "--loglevel=error"]);
  await applyPatches();
  stamp(stampFile, content);
  say(`Dependencies installed in ${seconds(startedAt)}`);
}

async function applyPatches() {
  const args = [inModules("patch-package/index.js"), "--patch-dir", PATCHES, "--error-on-fail"];
  const patched = await runQuietly(process.execPath, args);
  if (!patched.ok) throw new Error(`A patch does not fit its package:\n${patched.output}`);
}
