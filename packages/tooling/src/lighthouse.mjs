import "./node-version.mjs";
import fs from "node:fs";
import path from "node:path";
import { ensureBuilt } from "./build.mjs";
import { ensureChromium } from "./chromium.mjs";
import { homeAddresses } from "./home-addresses.mjs";
import { ensureInstalled } from "./install.mjs";
import { isRoot, root } from "./paths.mjs";
import { childEnvironment, endCleanly, runQuietly } from "./processes.mjs";
import { say } from "./terminal.mjs";
import { startInstance } from "./test-instance.mjs";

/** Large, and needed by nothing else: installed beside the checkout's data when it first runs. The last that runs on Node 20. */
const LIGHTHOUSE = "lighthouse@12.8.2";
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const DEVICES = { phone: [], desktop: ["--preset=desktop"] };

// npm run lighthouse
await ensureInstalled();
await ensureBuilt();
const folder = path.join(root, ".data/bench-peers");
const program = path.join(folder, "node_modules/lighthouse/cli/index.js");
await installLighthouse();
const stops = [];
const end = endCleanly(async () => {
  for (const stop of stops.reverse()) await stop();
});
const chromium = await ensureChromium();
const { origin } = await startInstance(stops, { hasWorker: false, name: "lighthouse" });
const [home] = await homeAddresses(origin, 1);
for (const [device, flags] of Object.entries(DEVICES))
  for (const [name, address] of [
    ["a home's page", home],
    ["/search", "/search?place=bengaluru"],
  ])
    say(`${name}, ${device}: ${await scoresOf(`${origin}${address}`, flags)}`);
await end(0);

async function installLighthouse() {
  fs.mkdirSync(folder, { recursive: true });
  if (fs.existsSync(program)) return;
  say("Installing Lighthouse");
  const args = ["install", "--prefix", folder, "--no-save", "--no-package-lock", LIGHTHOUSE];
  const installed = await runQuietly("npm", args, { cwd: folder, env: childEnvironment({}) });
  if (!installed.ok) throw new Error(`Lighthouse could not be installed.\n${installed.output}`);
}

/** "performance 98, accessibility 100, …", and what took points. */
async function scoresOf(address, flags) {
  const report = path.join(folder, "lighthouse.json");
  const chromeFlags = ["--headless=new", ...(isRoot ? ["--no-sandbox"] : [])].join(" ");
  const args = [
    program,
    address,
    ...flags,
    `--only-categories=${CATEGORIES.join()}`,
    "--output=json",
    `--output-path=${report}`,
    `--chrome-flags=${chromeFlags}`,
    "--quiet",
  ];
  const env = childEnvironment(chromium === "" ? {} : { CHROME_PATH: chromium });
  const ran = await runQuietly(process.execPath, args, { cwd: folder, env });
  if (!ran.ok) throw new Error(ran.output);
  const { categories, audits } = JSON.parse(fs.readFileSync(report, "utf8"));
  const lost = CATEGORIES.flatMap((category) => categories[category].auditRefs)
    .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 0.9)
    .map(({ id }) => `${id} ${audits[id].displayValue ?? ""}`.trim());
  const scores = CATEGORIES.map((category) => `${category} ${Math.round(categories[category].score * 100)}`).join(", ");
  return lost.length === 0 ? scores : `${scores} (${lost.join("; ")})`;
}
