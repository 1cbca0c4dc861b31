import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { root } from "./paths.mjs";
import { packagesBelowFloor, readFloors } from "./version-floors.mjs";

const floors = readFloors();
const locked = (place, version) => ({ packages: { "": { version: "0.0.1" }, [place]: { version } } });

test("nothing that is installed is older than its floor", () => {
  const lockfile = JSON.parse(fs.readFileSync(path.join(root, "package-lock.json"), "utf8"));
  expect(packagesBelowFloor(lockfile, floors)).toEqual([]);
  // A renamed lockfile entry must not make this pass for nothing.
  for (const name of ["next", "react", "next-auth", "drizzle-orm", "postgres", "sharp", "nodemailer"])
    expect(Object.keys(lockfile.packages)).toContain(`node_modules/${name}`);
});

test.each([
  ["node_modules/next", "16.4.0"],
  ["node_modules/next", "15.9.9"],
  ["node_modules/somebody/node_modules/zod", "3.25.76"],
  ["node_modules/next-auth", "4.24.15-beta.1"],
  ["node_modules/sharp", "0.35.3"],
])("%s at %s is found", (place, version) => {
  expect(packagesBelowFloor(locked(place, version), floors)).toHaveLength(1);
});

test.each([
  ["node_modules/next", "16.4.1"],
  ["node_modules/next", "17.0.0"],
  ["node_modules/nodemailer", "10.6.0"],
  ["node_modules/unknown", "0.0.1"],
])("%s at %s is let pass", (place, version) => {
  expect(packagesBelowFloor(locked(place, version), floors)).toEqual([]);
});
