import fs from "node:fs";
import path from "node:path";
import { contentHash, isStamped, stamp } from "./content-hash.mjs";
import { inModules, root, webDir } from "./paths.mjs";
import { childEnvironment, runQuietly } from "./processes.mjs";
import { say, seconds } from "./terminal.mjs";

/** Where the self-contained server lies after a build. */
export const standaloneDir = path.join(webDir, ".next/standalone/apps/web");
const stampFile = path.join(webDir, ".next/.plinth-built");

function sourcesHash() {
  const entries = ["package-lock.json", "tsconfig.json", "apps/web", "packages/domain", "packages/db", "packages/api"];
  return contentHash(...entries.map((entry) => path.join(root, entry)));
}

/** Builds the web app unless the last build was of the same sources. */
export async function ensureBuilt() {
  const content = sourcesHash();
  if (isStamped(stampFile, content)) return;
  const startedAt = Date.now();
  say("Building the web app");
  const built = await runQuietly(process.execPath, [inModules("next/dist/bin/next"), "build"], {
    cwd: webDir,
    env: childEnvironment({ NODE_ENV: "production" }),
  });
  if (!built.ok) throw new Error(`The web app does not build:\n${built.output}`);
  // The standalone server serves these two itself but Next leaves them out of its folder.
  copyInto(".next/static");
  copyInto("public");
  stamp(stampFile, content);
  say(`Built in ${seconds(startedAt)}`);
}

function copyInto(folder) {
  const source = path.join(webDir, folder);
  if (fs.existsSync(source)) fs.cpSync(source, path.join(standaloneDir, folder), { recursive: true });
}
