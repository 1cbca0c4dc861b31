import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { inModules, root } from "./paths.mjs";
import { runQuietly } from "./processes.mjs";

let folder = "";
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

/** A workspace of `domain` and `api` under our own tags, with one line of code in `domain`. */
async function boundariesOf(domainCode) {
  folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "plinth-boundaries-")));
  const files = {
    "package.json": JSON.stringify({ name: "trial", packageManager: "npm@11.19.1", workspaces: ["packages/*"] }),
    "package-lock.json": JSON.stringify({ name: "trial", lockfileVersion: 3, packages: {} }),
    "turbo.json": fs.readFileSync(path.join(root, "turbo.json"), "utf8"),
    "packages/domain/package.json": JSON.stringify({ name: "@repo/domain", dependencies: { "@repo/api": "*" } }),
    "packages/domain/turbo.json": fs.readFileSync(path.join(root, "packages/domain/turbo.json"), "utf8"),
    "packages/domain/index.ts": domainCode,
    "packages/api/package.json": JSON.stringify({ name: "@repo/api" }),
    "packages/api/turbo.json": fs.readFileSync(path.join(root, "packages/api/turbo.json"), "utf8"),
    "packages/api/index.ts": "export const lead = 1;",
  };
  for (const [file, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), text);
  }
  const binary = fs.realpathSync(inModules("turbo/bin/turbo"));
  return runQuietly(process.execPath, [binary, "boundaries", "--cwd", folder], { cwd: folder });
}

test("the domain may not depend on the API, even when its manifest says so", async () => {
  const { ok, output } = await boundariesOf('import { lead } from "@repo/api";\nexport const copy = lead;');
  expect(ok).toBe(false);
  expect(output).toMatch(/does not have any tags allowlisted|allowlist/i);
});

test("a package that its manifest does not name may not be imported", async () => {
  const { ok, output } = await boundariesOf('import { z } from "zod";\nexport const x = z;');
  expect(ok).toBe(false);
  expect(output).toContain("cannot import package `zod`");
});
