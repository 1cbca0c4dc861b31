import os from "node:os";
import path from "node:path";
import { defineConfig } from "vitest/config";

// Set here, as the migration of the template and every worker inherit them.
process.env.FIELD_KEYS ??= `test:${Buffer.alloc(32, "field").toString("base64")}`;
process.env.INDEX_KEY ??= Buffer.alloc(32, "index").toString("base64");

const root = path.resolve(import.meta.dirname, "../..");
const nowhere = ["**/node_modules/**", "**/templates/**"];
/** It replaces modules of ours, which would stay replaced for the files after it. */
const apart = ["packages/api/src/hostile-texts.db.test.ts"];
/** What files share is read once by each worker, not anew for every file. */
const isolate = false;
const database = {
  globalSetup: ["packages/tooling/src/vitest-postgres.mjs"],
  testTimeout: 30_000,
  hookTimeout: 30_000,
};

export default defineConfig({
  root,
  test: {
    // One fewer than there are cores is the default, which leaves half of a small machine idle.
    maxWorkers: Math.max(2, os.availableParallelism() - 1),
    projects: [
      {
        root,
        test: {
          name: "unit",
          isolate,
          include: ["packages/**/*.test.{ts,mjs}", "apps/*/src/**/*.test.{ts,tsx}"],
          exclude: ["**/*.db.test.{ts,mjs}", ...nowhere],
        },
      },
      {
        root,
        test: {
          ...database,
          name: "db",
          isolate,
          include: ["packages/**/*.db.test.{ts,mjs}", "apps/*/src/**/*.db.test.ts"],
          exclude: [...apart, ...nowhere],
        },
      },
      { root, test: { ...database, name: "db apart", include: apart } },
      {
        root,
        test: {
          name: "surface",
          include: ["apps/web/surface/**/*.test.ts"],
          globalSetup: ["packages/tooling/src/vitest-surface.mjs"],
          testTimeout: 120_000,
        },
      },
    ],
  },
});
