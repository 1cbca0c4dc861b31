import path from "node:path";

/** The checkout's top folder. */
export const root = path.resolve(import.meta.dirname, "../../..");
export const webDir = path.join(root, "apps/web");
export const isWindows = process.platform === "win32";
export const isRoot = !isWindows && process.getuid?.() === 0;
/** A file of an installed package, run with our own Node rather than through npx, which leaves children behind. */
export const inModules = (...parts) => path.join(root, "node_modules", ...parts);
