import { expect, test } from "vitest";
import { brokenPaths } from "./check-doc-paths.mjs";

const exists = (cite) => cite === "packages/api/src/leads" || cite === "apps/web/src/app/(public)/search/page.tsx";

test("paths in code marks and links must exist, each named once", () => {
  const text = "See `packages/api/src/gone`, [here](apps/web/moved.ts#top) and again `packages/api/src/gone`.";
  expect(brokenPaths(text, exists)).toEqual(["packages/api/src/gone", "apps/web/moved.ts"]);
});

test("what exists, and what is no path of ours, is left alone", () => {
  const text =
    "`packages/api/src/leads`, `apps/web/src/app/(public)/search/page.tsx`, `npm start`, [site](https://x.example)";
  expect(brokenPaths(text, exists)).toEqual([]);
});
