import fs from "node:fs";
import { inModules, isRoot, isWindows } from "./paths.mjs";
import { childEnvironment, runQuietly } from "./processes.mjs";
import { say } from "./terminal.mjs";

/** Without windows, tabs and menus to keep in step: journeys cost it two thirds of what they cost a whole browser. */
const SHELL = "/usr/bin/chromium-headless-shell";
const KNOWN_PLACES = [
  SHELL,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/snap/bin/chromium",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:/Program Files/Google/Chrome/Application/chrome.exe",
];

// The fonts carry the rupee sign and Devanagari, which screenshots and maps show.
const DEBIAN_PACKAGES = ["install", "-y", "--no-install-recommends", "chromium-headless-shell", "fonts-noto-core"];

// Where packages cannot be had, another browser may still be there.
const IMPATIENT = ["-o", "Acquire::Retries=1", "-o", "Acquire::http::Timeout=15", "-o", "Acquire::https::Timeout=15"];

/**
 * A browser for our own pictures and figures. Unlike in journeys, pages are put together with WebGL as well, as on a device
 * with a graphics card: without it the map's frames are read back on the page's own thread.
 */
export async function launchChromium() {
  const executablePath = await ensureChromium();
  // Only after the installation: this file is loaded before it.
  const { chromium } = await import("@playwright/test");
  return chromium.launch({
    ...(executablePath === "" ? {} : { executablePath }),
    args: ["--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist"],
    chromiumSandbox: !isRoot,
  });
}

/**
 * The path of a Chromium: one installed now (Debian as root, where the lighter shell is missing), the machine's, or
 * Playwright's own download ("" then).
 */
export async function ensureChromium() {
  if (isRoot && fs.existsSync("/etc/debian_version") && !process.env.CHROMIUM_PATH && !fs.existsSync(SHELL)) {
    say("Installing Chromium");
    const env = childEnvironment({ DEBIAN_FRONTEND: "noninteractive" });
    await runQuietly("apt-get", [...IMPATIENT, "update"], { env });
    await runQuietly("apt-get", [...IMPATIENT, ...DEBIAN_PACKAGES], { env });
  }
  const found = installed();
  if (found) return found;
  say("Downloading Chromium");
  const args = [inModules("@playwright/test/cli.js"), "install", "--only-shell", "chromium"];
  if ((await runQuietly(process.execPath, args)).ok) return "";
  throw new Error("No Chromium was found or could be installed. Install one, or set CHROMIUM_PATH to it.");
}

function installed() {
  const own = process.env.CHROMIUM_PATH;
  return [own, ...KNOWN_PLACES].find((place) => place && (isWindows || place.startsWith("/")) && fs.existsSync(place));
}
