import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isBreached } from "./breached-passwords";

const hashOf = (password: string) => createHash("sha1").update(password).digest("hex").toUpperCase();
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "plinth-passwords-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function listOf(passwords: string[], { counts = true, end = "\n" } = {}): Promise<string> {
  const file = join(folder, `${crypto.randomUUID()}.txt`);
  const lines = passwords.map((one, index) => hashOf(one) + (counts ? `:${(index * 7919) % 100_000}` : ""));
  await writeFile(file, lines.sort().join(end) + end);
  return file;
}

test.each([{ counts: true }, { counts: false }, { end: "\r\n" }])(
  "finds all of 500 and no other (%o)",
  async (form) => {
    const leaked = Array.from({ length: 500 }, (_, index) => `leaked password ${index}`);
    const file = await listOf(leaked, form);
    for (const password of leaked) expect(await isBreached(file, password), password).toBe(true);
    for (let index = 500; index < 1000; index++) expect(await isBreached(file, `leaked password ${index}`)).toBe(false);
  },
);

test("a list of one line, of none, and one whose end was cut off are read too", async () => {
  expect(await isBreached(await listOf(["only this one"]), "only this one")).toBe(true);
  expect(await isBreached(await listOf(["only this one"]), "another one")).toBe(false);
  expect(await isBreached(await listOf([]), "another one")).toBe(false);
  const cut = join(folder, "cut.txt");
  await writeFile(cut, `${hashOf("first of two")}:3\n${"F".repeat(20)}`);
  expect(await isBreached(cut, "first of two")).toBe(true);
  expect(await isBreached(cut, "another one")).toBe(false);
});
