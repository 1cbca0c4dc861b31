import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeNewDomain } from "./new-domain.mjs";
import { root } from "./paths.mjs";
import { childEnvironment, runQuietly } from "./processes.mjs";

/** A checkout to write into: our sources, and our installed packages by link. */
function copyOfCheckout() {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "plinth-new-domain-")));
  // Run as root, the database server belongs to another user, who must be able to get here.
  fs.chmodSync(folder, 0o755);
  for (const name of ["package.json", "tsconfig.json", "drizzle.config.ts", ".biome.json", "packages"]) {
    fs.cpSync(path.join(root, name), path.join(folder, name), {
      recursive: true,
      filter: (file) => !file.includes("node_modules"),
    });
  }
  const modules = path.join(folder, "node_modules");
  fs.mkdirSync(path.join(modules, "@repo"), { recursive: true });
  for (const name of fs.readdirSync(path.join(root, "node_modules"))) {
    if (name !== "@repo") fs.symlinkSync(path.join(root, "node_modules", name), path.join(modules, name));
  }
  for (const name of ["domain", "db", "api", "tooling"])
    fs.symlinkSync(path.join(folder, "packages", name), path.join(modules, "@repo", name));
  return folder;
}

let folder = "";
const run = (program, ...args) =>
  runQuietly(process.execPath, [path.join(root, "node_modules", program), ...args], {
    cwd: folder,
    env: childEnvironment({ VITEST: "", VITEST_POOL_ID: "", VITEST_WORKER_ID: "" }),
  });

beforeAll(async () => {
  folder = copyOfCheckout();
  const files = writeNewDomain({ plural: "key-handovers", singular: "key-handover", into: folder });
  await run("@biomejs/biome/bin/biome", "check", "--write", "--colors=off", "--vcs-enabled=false", ...files);
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

test("a new domain compiles against the rest", async () => {
  for (const name of ["domain", "db", "api"]) {
    expect(await run("typescript/bin/tsc", "-p", `packages/${name}`)).toEqual({ ok: true, output: "" });
  }
});

test("its tests hold from the first minute, but for the one that waits to be written", async () => {
  const generated = await run("drizzle-kit/bin.cjs", "generate", "--name", "key-handovers");
  expect(generated.output).toContain("key_handovers");
  const report = path.join(folder, "report.json");
  await run(
    "vitest/vitest.mjs",
    "run",
    "--config=packages/tooling/vitest.config.ts",
    "--project=db",
    "--reporter=json",
    `--outputFile=${report}`,
    "key-handovers",
  );
  const [file] = JSON.parse(fs.readFileSync(report, "utf8")).testResults;
  const outcome = Object.fromEntries(file.assertionResults.map(({ title, status }) => [title, status]));
  expect(outcome).toEqual({
    "a member adds a key handover and finds it": "passed",
    "another agency neither adds nor sees": "passed",
    "the first rule of key handovers": "failed",
  });
});

test("nothing is written over", () => {
  expect(() => writeNewDomain({ plural: "leads", singular: "lead", into: folder })).toThrow("exists already");
  expect(() => writeNewDomain({ plural: "SavedThings", singular: "saved-thing", into: folder })).toThrow("kebab-case");
});
