import { expect, test } from "vitest";
import { lockfileProblems } from "./check-lockfile.mjs";

const entry = (more = {}) => ({ version: "1.0.0", integrity: "sha512-x", ...more });

test("a complete lockfile has nothing to say against it", () => {
  const packages = {
    "": { dependencies: { outer: "1.0.0" } },
    "node_modules/outer": entry({ dependencies: { inner: "1.0.0" }, optionalDependencies: { binary: "1.0.0" } }),
    "node_modules/outer/node_modules/inner": entry({ dependencies: { binary: "1.0.0" } }),
    "node_modules/binary": entry(),
    "node_modules/@repo/web": { link: true },
  };
  expect(lockfileProblems(packages)).toEqual([]);
});

test("the binary of another platform is missed", () => {
  const packages = { "node_modules/sharp": entry({ optionalDependencies: { "@img/sharp-win32-x64": "1.0.0" } }) };
  expect(lockfileProblems(packages)).toEqual(["node_modules/sharp asks for @img/sharp-win32-x64, which has no entry"]);
});

test("an address and a missing checksum are named", () => {
  const packages = {
    "node_modules/a": entry({ resolved: "https://packages.example/a.tgz" }),
    "node_modules/b": { version: "1.0.0" },
  };
  expect(lockfileProblems(packages)).toEqual(["node_modules/a holds an address", "node_modules/b has no checksum"]);
});
