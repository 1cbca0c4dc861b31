import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/**
 * What makes a lockfile fit only the machine that wrote it: a dependency without an entry (another platform's binary
 * that was left out), an address of a registry, an entry without a checksum.
 */
export function lockfileProblems(packages) {
  const problems = [];
  for (const [place, entry] of Object.entries(packages)) {
    for (const name of Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })) {
      if (!resolves(packages, place, name))
        problems.push(`${place || "the root"} asks for ${name}, which has no entry`);
    }
    if (/^https?:/.test(entry.resolved ?? "")) problems.push(`${place} holds an address`);
    const isInstalled = place.includes("node_modules/") && !entry.link && !entry.inBundle;
    if (isInstalled && !entry.integrity) problems.push(`${place} has no checksum`);
  }
  return problems;
}

/** Node's own way: the nearest node_modules on the way up that holds the name. */
function resolves(packages, place, name) {
  for (let folder = place; ; folder = parentOf(folder)) {
    if (packages[`${folder === "" ? "" : `${folder}/`}node_modules/${name}`]) return true;
    if (folder === "") return false;
  }
}

function parentOf(place) {
  const end = place.lastIndexOf("/node_modules/");
  return end >= 0 ? place.slice(0, end) : "";
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = path.resolve(import.meta.dirname, "../../../package-lock.json");
  const problems = lockfileProblems(JSON.parse(fs.readFileSync(file, "utf8")).packages);
  for (const problem of problems) console.error(problem);
  process.exit(problems.length === 0 ? 0 : 1);
}
