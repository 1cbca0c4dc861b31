import fs from "node:fs";
import path from "node:path";
import { standaloneDir } from "./build.mjs";

const MANIFEST = ".next/server/functions-config-manifest.json";

/** A copy of the last build in which Next knows of no `proxy.ts`; it must lie beside the original, whose modules it shares. */
export function withoutProxy() {
  const copy = `${standaloneDir}-without-proxy`;
  fs.rmSync(copy, { recursive: true, force: true });
  fs.cpSync(standaloneDir, copy, { recursive: true, verbatimSymlinks: true });
  const manifest = path.join(copy, MANIFEST);
  const known = JSON.parse(fs.readFileSync(manifest, "utf8"));
  if (!known.functions["/_middleware"]) throw new Error(`${MANIFEST} no longer says that there is a proxy.`);
  fs.writeFileSync(manifest, JSON.stringify({ ...known, functions: {} }));
  fs.rmSync(path.join(copy, ".next/server/middleware.js"));
  return copy;
}
