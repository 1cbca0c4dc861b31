import fs from "node:fs";
import path from "node:path";
import { isRoot } from "./paths.mjs";

/** PostgreSQL refuses to run as root; then it runs as an existing unprivileged user. Nothing is added to the system. */
export function postgresUser() {
  if (!isRoot) return null;
  const accounts = fs
    .readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  for (const name of ["postgres", "nobody"]) {
    const account = accounts.find(([known]) => known === name);
    if (account) return { uid: Number(account[2]), gid: Number(account[3]) };
  }
  throw new Error("PostgreSQL cannot run as root, and there is no user named postgres or nobody to run it as.");
}

/** Whether `user` may walk to this folder: every folder above it must let strangers through. */
export function canReach(user, folder) {
  if (!user) return true;
  for (let current = path.resolve(folder); ; current = path.dirname(current)) {
    const stat = fs.statSync(current, { throwIfNoEntry: false });
    if (stat && !mayEnter(user, stat)) return false;
    if (current === path.dirname(current)) return true;
  }
}

function mayEnter(user, stat) {
  const shift = stat.uid === user.uid ? 6 : stat.gid === user.gid ? 3 : 0;
  return ((stat.mode >> shift) & 1) === 1;
}

export function giveTo(user, target) {
  if (!user) return;
  fs.lchownSync(target, user.uid, user.gid);
  if (!fs.lstatSync(target).isDirectory()) return;
  for (const entry of fs.readdirSync(target)) giveTo(user, path.join(target, entry));
}
