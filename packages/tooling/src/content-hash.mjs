import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";

const NEVER_SOURCES = new Set([
  "node_modules",
  ".next",
  ".turbo",
  "test-results",
  "playwright-report",
  ".data",
  "e2e",
  "testing",
  "seed",
]);

/** One hash over files and whole folders, by name and content; missing ones count as empty. */
export function contentHash(...entries) {
  const hash = crypto.createHash("sha256");
  const files = entries.flatMap((entry) => filesIn(entry)).toSorted((a, b) => (a < b ? -1 : 1));
  for (const file of files) hash.update(file).update(fs.readFileSync(file));
  return hash.digest("hex");
}

function filesIn(entry) {
  const stat = fs.statSync(entry, { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return [entry];
  return fs
    .readdirSync(entry, { withFileTypes: true })
    .filter(({ name }) => !NEVER_SOURCES.has(name) && name !== "next-env.d.ts" && !name.endsWith(".tsbuildinfo"))
    .flatMap(({ name }) => filesIn(path.join(entry, name)));
}

/** Whether the work that `stampFile` remembers was done for this very content. */
export function isStamped(stampFile, content) {
  return fs.existsSync(stampFile) && fs.readFileSync(stampFile, "utf8") === content;
}

export function stamp(stampFile, content) {
  fs.mkdirSync(path.dirname(stampFile), { recursive: true });
  fs.writeFileSync(stampFile, content);
}
