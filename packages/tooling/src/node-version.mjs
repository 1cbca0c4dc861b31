import { fail } from "./terminal.mjs";

// Imported first by every command, before anything that an older Node could not even read.
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(`Plinth needs Node.js 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}
