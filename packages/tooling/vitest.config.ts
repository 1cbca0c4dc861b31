import os from "node:os";
import path from "node:path";
import { defineConfig } from "vitest/config";

// Set here, as the migration of the template and every worker inherit them.
process.env.FIELD_KEYS ??= `test:${Buffer.alloc(32, "field").toString("base64")}`;
process.env.INDEX_KEY ??= Buffer.alloc(32, "index").toString("base64");

const root = path.resolve(import.meta.dirname, "../..");

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
          // What files share is read once by each worker, not anew for every file: half of all that they took.
          isolate: false,
          include: ["packages/**/*.test.{ts,mjs}", "apps/*/src/**/*.test.{ts,tsx}"],
          exclude: ["**/*.db.test.{ts,mjs}", "**/node_modules/**", "**/templates/**"],
        },
      },
      {
        root,
        test: {
          name: "db",
          include: ["packages/**/*.db.test.{ts,mjs}", "apps/*/src/**/*.db.test.ts"],
          exclude: ["**/node_modules/**", "**/templates/**"],
          globalSetup: ["packages/tooling/src/vitest-postgres.mjs"],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
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
