import path from "node:path";
import { inModules, root, webDir } from "./paths.mjs";
import { runQuietly } from "./processes.mjs";
import { fail, seconds, succeed } from "./terminal.mjs";

const node = process.execPath;
const own = (name) => path.join(import.meta.dirname, name);
const TYPED = ["packages/domain", "packages/db", "packages/api", "packages/bench", "apps/worker", "apps/web"];

/** Everything that needs no database, each with the program that decides. */
const CHECKS = [
  { name: "format and import order", args: [inModules("@biomejs/biome/bin/biome"), "ci", "--colors=off", "."] },
  // Before the lint, which knows addresses by their types.
  { name: "routes of the web app", args: [inModules("next/dist/bin/next"), "typegen"], cwd: webDir },
  { name: "lint", args: [inModules("oxlint/bin/oxlint"), "--type-aware", "--deny-warnings"] },
  ...TYPED.map((project) => ({ name: `types of ${project}`, args: [inModules("typescript/bin/tsc"), "-p", project] })),
  { name: "who imports whom", args: [own("check-dependencies.mjs")] },
  { name: "package boundaries", args: [inModules("turbo/bin/turbo"), "boundaries"] },
  { name: "unused code and dependencies", args: [inModules("knip/bin/knip.js"), "--strict"] },
  { name: "one version per dependency", args: [inModules("sherif/index.js"), "-r", "root-package-manager-field"] },
  { name: "portable lockfile", args: [own("check-lockfile.mjs")] },
  { name: "paths named in documents", args: [own("check-doc-paths.mjs")] },
];

/** Runs every check, prints a line each and the output of those that fail. */
export async function runChecks() {
  const result = { passed: 0, failed: 0 };
  for (const { name, args, cwd = root } of CHECKS) {
    const startedAt = Date.now();
    const { ok, output } = await runQuietly(node, args, { cwd });
    if (ok) succeed(`${name} (${seconds(startedAt)})`);
    else fail(`${name} (${seconds(startedAt)})\n${output}`);
    result[ok ? "passed" : "failed"]++;
  }
  return result;
}
