import fs from "node:fs";
import path from "node:path";
import { root } from "./paths.mjs";

/** Packages in the lockfile that are older than `version-floors.json` allows, each with why. */
export function packagesBelowFloor(lockfile, floors) {
  return Object.entries(lockfile.packages).flatMap(([place, { version }]) => {
    const name = place.split("node_modules/").at(-1);
    const rule = place === "" ? undefined : floors[name];
    if (!rule || version === undefined || !isOlder(version, rule.floor)) return [];
    return [`${name} ${version} is older than ${rule.floor}: ${rule.why}`];
  });
}

export function readFloors() {
  return JSON.parse(fs.readFileSync(path.join(root, "packages/tooling/version-floors.json"), "utf8"));
}

/** A version before its release, such as 5.0.0-beta.1, is older than the release. */
function isOlder(version, floor) {
  const [numbers, isEarly] = [version.split("-")[0], version.includes("-")];
  const [ours, theirs] = [numbers, floor].map((text) => text.split(".").map(Number));
  for (const [place, least] of theirs.entries()) {
    const difference = (ours[place] ?? 0) - least;
    if (difference !== 0) return difference < 0;
  }
  return isEarly;
}
