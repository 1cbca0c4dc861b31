import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inModules, root } from "./paths.mjs";
import { runQuietly } from "./processes.mjs";

const longFile = Array.from({ length: 301 }, (_, line) => `export const n${line} = ${line};`).join("\n");
const longFunction = `export function endless() {\n${'  globalThis.name = "";\n'.repeat(61)}}`;
const tangled = `export function tangled(n: number) {\n${Array.from({ length: 12 }, (_, i) => `  if (n === ${i}) return "${i}";`).join("\n")}\n  return "";\n}`;

/** One file per rule of ours that breaks it. */
const CRIMES = {
  "typescript/no-explicit-any": ["packages/api/src/any.ts", "export const x = (y: any): unknown => y;"],
  "typescript/no-non-null-assertion": ["packages/api/src/sure.ts", "export const x = (y?: string) => y!;"],
  "typescript/consistent-type-imports": [
    "packages/api/src/types-only.ts",
    'import { Stats } from "node:fs";\nexport type Size = Stats;',
  ],
  "typescript/no-floating-promises": [
    "packages/api/src/forgotten.ts",
    "const save = async () => {};\nexport const go = () => {\n  save();\n};",
  ],
  "typescript/no-misused-promises": [
    "packages/api/src/always-true.ts",
    "const may = async () => false;\nexport const go = () => {\n  if (may()) return 1;\n  return 2;\n};",
  ],
  "typescript/switch-exhaustiveness-check": [
    "packages/api/src/half.ts",
    'export function half(side: "a" | "b") {\n  switch (side) {\n    case "a":\n      return 1;\n  }\n  return 2;\n}',
  ],
  "typescript/no-unsafe-type-assertion": ["packages/api/src/trust.ts", "export const x = (y: unknown) => y as string;"],
  "oxc/no-barrel-file": ["packages/api/src/everything.ts", 'export * from "./any";'],
  "import/no-cycle": ["packages/api/src/hen.ts", 'import { egg } from "./egg";\nexport const hen = () => egg;'],
  "import/no-default-export": ["packages/api/src/nameless.ts", "export default 1;"],
  "node/no-process-env": ["packages/api/src/secret.ts", "export const secret = process.env.SECRET;"],
  "unicorn/filename-case": ["packages/api/src/CamelCase.ts", "export {};"],
  "eslint/max-lines": ["packages/api/src/long.ts", longFile],
  "eslint/max-lines-per-function": ["packages/api/src/endless.ts", longFunction],
  "eslint/complexity": ["packages/api/src/tangled.ts", tangled],
  "eslint/max-params": [
    "packages/api/src/greedy.ts",
    "export const sum = (a: number, b: number, c: number, d: number, e: number) => a + b + c + d + e;",
  ],
  "eslint/no-restricted-imports": [
    "apps/web/e2e/unwatched.spec.ts",
    'import { expect, test } from "@playwright/test";\n\ntest("sees", () => expect(1).toBe(1));',
  ],
  "eslint/no-console": ["packages/api/src/loud.ts", 'console.log("here");'],
  "house/no-vague-file-names": ["packages/api/src/utils.ts", "export {};"],
  "house/zod-namespace-import": [
    "packages/api/src/locales.ts",
    'import { z } from "zod";\nexport const x = z.string();',
  ],
  "house/no-server-actions": ["apps/web/src/action.ts", '"use server";\nexport async function act() {}'],
  "vitest/expect-expect": [
    "packages/api/src/hollow.test.ts",
    'import { test } from "vitest";\n\ntest("nothing", () => {});',
  ],
  "jsx-a11y/alt-text": ["apps/web/src/blind.tsx", 'export const Blind = () => <img src="/a.webp" />;'],
};

let folder = "";
/** Rules that fired, by file. */
const fired = new Map();

beforeAll(async () => {
  folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "plinth-lint-")));
  const configuration = JSON.parse(fs.readFileSync(path.join(root, ".oxlintrc.json"), "utf8"));
  configuration.jsPlugins = [path.join(import.meta.dirname, "oxlint-house-rules.mjs")];
  const tsConfig = JSON.parse(fs.readFileSync(path.join(root, "tsconfig.json"), "utf8"));
  const files = {
    ".oxlintrc.json": JSON.stringify(configuration),
    "tsconfig.json": JSON.stringify({ ...tsConfig, files: undefined, include: ["apps", "packages"] }),
    "packages/api/src/egg.ts": 'import { hen } from "./hen";\nexport const egg = () => hen;',
    ...Object.fromEntries(Object.values(CRIMES)),
  };
  for (const [file, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), text);
  }
  fs.symlinkSync(path.join(root, "node_modules"), path.join(folder, "node_modules"));
  const { output } = await runQuietly(
    process.execPath,
    [inModules("oxlint/bin/oxlint"), "--type-aware", "--format=json", "apps", "packages"],
    { cwd: folder },
  );
  for (const { code, filename } of JSON.parse(output).diagnostics) {
    const [, plugin, rule] = /^([\w-]+)\((.+)\)$/.exec(code);
    fired.set(filename, [...(fired.get(filename) ?? []), `${plugin}/${rule}`]);
  }
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

describe("how it is written", () => {
  test.each(Object.entries(CRIMES))("%s fires", (rule, [file]) => {
    expect(fired.get(file) ?? []).toContain(rule);
  });

  test("every rule turned on by name has its crime here", () => {
    const { rules } = JSON.parse(fs.readFileSync(path.join(root, ".oxlintrc.json"), "utf8"));
    const named = Object.keys(rules).filter((rule) => rules[rule] !== "off" && !TUNED.includes(rule));
    expect(named.filter((rule) => !(rule in CRIMES))).toEqual([]);
  });
});

/** Rules of the "correctness" set that are only given other options. */
const TUNED = [
  "jsx-a11y/no-noninteractive-element-to-interactive-role",
  "jsx-a11y/no-noninteractive-tabindex",
  "vitest/valid-expect",
];
