import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findViolations } from "./check-dependencies.mjs";
import dependencyRules from "./dependency-rules.mjs";
import { root } from "./paths.mjs";

/** One file per rule that breaks it; the import is all that matters. */
const CRIMES = {
  "no-cycles": ["packages/api/src/leads/egg.ts", 'import "./hen";'],
  "domain-is-pure": ["packages/domain/src/leads/impure.ts", 'import "drizzle-orm";'],
  "db-knows-no-rules": ["packages/db/src/too-clever.ts", 'import "../../api/src/leads/route-lead";'],
  "api-knows-no-app": ["packages/api/src/leads/rendered.ts", 'import "next/headers";'],
  "browser-never-loads-the-server": ["apps/web/src/features/leads/greedy.tsx", 'import "@repo/api/leads/route-lead";'],
  "router-is-wiring": ["packages/api/src/leads/leads.router.ts", 'import "./leads.repository";'],
  "sql-stays-in-repositories": ["packages/api/src/leads/select-lead.ts", 'import "drizzle-orm";'],
  "trpc-stays-at-the-edge": ["packages/api/src/leads/throw-trpc.ts", 'import "@trpc/server";'],
  "no-foreign-repositories": ["packages/api/src/visits/book.ts", 'import "../leads/leads.repository";'],
  "features-do-not-import-features": ["apps/web/src/features/visits/nosy.tsx", 'import "../leads/lead-card";'],
  "shared-parts-know-no-features": ["apps/web/src/map/knows.tsx", 'import "#features/leads/lead-card";'],
  "ui-knows-no-domain": ["apps/web/src/ui/priced.tsx", 'import "#wording/price-wording";'],
  "test-code-stays-in-tests": ["packages/api/src/leads/fake.ts", 'import "../../testing/world";'],
  resolvable: ["packages/domain/src/leads/gone.ts", 'import "./was-deleted";'],
};

/** What the crimes are committed against; breaks nothing itself. */
const INNOCENT = {
  "packages/api/package.json": '{ "name": "@repo/api", "exports": { "./*": "./src/*.ts" } }',
  "packages/api/src/leads/hen.ts": 'import "./egg";',
  "packages/api/src/leads/route-lead.ts": "export {};",
  "packages/api/src/leads/leads.repository.ts": 'import "drizzle-orm";',
  "packages/api/testing/world.ts": "export {};",
  "apps/web/package.json":
    '{ "name": "@repo/web", "imports": { "#*": ["./src/*.ts", "./src/*.tsx"] }, "dependencies": { "@repo/api": "*" } }',
  "apps/web/src/features/leads/lead-card.tsx": "export const LeadCard = () => <p>A lead</p>;",
  "apps/web/src/wording/price-wording.ts": "export {};",
  "tsconfig.json": fs.readFileSync(path.join(root, "tsconfig.json"), "utf8"),
};

let folder = "";
/** @type {Awaited<ReturnType<typeof findViolations>>["violations"]} */
let violations = [];

beforeAll(async () => {
  folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "plinth-rules-")));
  const modules = path.join(folder, "node_modules");
  fs.mkdirSync(path.join(modules, "@repo"), { recursive: true });
  for (const name of ["drizzle-orm", "next", "@trpc"])
    fs.symlinkSync(path.join(root, "node_modules", name), path.join(modules, name));
  fs.symlinkSync(path.join(folder, "packages/api"), path.join(modules, "@repo/api"));
  for (const [file, text] of [...Object.values(CRIMES), ...Object.entries(INNOCENT)]) {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), text);
  }
  ({ violations } = await findViolations(folder));
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

describe("who imports whom", () => {
  test.each(Object.entries(CRIMES))("%s fires", (rule, [file]) => {
    expect(violations.filter((violation) => violation.from === file).map((violation) => violation.rule)).toContain(
      rule,
    );
  });

  test("innocent files are left alone", () => {
    const accused = new Set(violations.map(({ from }) => from));
    expect(Object.keys(INNOCENT).filter((file) => accused.has(file))).toEqual([]);
  });

  test("every rule has its crime here", () => {
    expect(dependencyRules.forbidden.map(({ name }) => name).toSorted((a, b) => a.localeCompare(b))).toEqual(
      Object.keys(CRIMES).toSorted(),
    );
  });
});
