import "./node-version.mjs";
import { ensureBuilt } from "./build.mjs";
import { launchChromium } from "./chromium.mjs";
import { firstLoad } from "./first-load.mjs";
import { ensureInstalled } from "./install.mjs";
import { endCleanly } from "./processes.mjs";
import { say } from "./terminal.mjs";
import { startInstance } from "./test-instance.mjs";

// npm run bench:page -- --listings=5000
const listings = Number(process.argv.find((word) => word.startsWith("--listings="))?.split("=")[1] ?? 2000);
const MOVES = 30;
const STEP_PIXELS = 120;

await ensureInstalled();
await ensureBuilt();
const stops = [];
const end = endCleanly(async () => {
  for (const stop of stops.reverse()) await stop();
});
const { origin } = await startInstance(stops, { listings, hasWorker: false });
const browser = await launchChromium();
stops.push(() => browser.close());

say(`${listings} homes; a search page of Bengaluru, 1440 × 900, graphics computed without a card`);
say(
  `JavaScript of the first load, before the map: ${(await firstLoad(origin, "/search?place=bengaluru")).kilobytes.toFixed(0)} KB compressed`,
);
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
await page.goto(`${origin}/search?place=bengaluru`);
const map = page.getByRole("group", { name: "Map of the homes found" });
await map.getByRole("button").nth(5).waitFor();
await page.evaluate(watchAnswers);
report("map moved → list painted", await timesOf(moveMap));
await page.getByRole("button", { name: "Bedrooms" }).click();
report("bedrooms chosen → list painted", await timesOf(chooseBedrooms));
const longTasks = await page.evaluate(() => window.longTasks);
say(`tasks above 50 ms meanwhile: ${longTasks.length}, longest ${Math.round(Math.max(0, ...longTasks))} ms`);
await end(0);

/** In the page: notes when a gesture ended and when the list that answers it is on the screen. */
function watchAnswers() {
  window.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longTasks.push(duration);
  }).observe({ entryTypes: ["longtask"] });
  for (const kind of ["pointerup", "change"])
    window.addEventListener(kind, () => (window.gestureAt = performance.now()), true);
  new MutationObserver((changes) => {
    const { gestureAt } = window;
    if (!changes.some(({ target }) => target.ariaLabel === "Homes" && target.ariaBusy === "false")) return;
    requestAnimationFrame(() => requestAnimationFrame(() => (window.answeredAfter = performance.now() - gestureAt)));
  }).observe(document.body, { subtree: true, attributes: true, attributeFilter: ["aria-busy"] });
}

async function timesOf(gesture) {
  const times = [];
  for (let move = 0; move < MOVES; move++) {
    await page.evaluate(() => (window.answeredAfter = undefined));
    await gesture(move);
    const answered = await page.waitForFunction(() => window.answeredAfter, undefined, { timeout: 15_000 });
    times.push(await answered.jsonValue());
  }
  return times.toSorted((a, b) => a - b);
}

/** Round and further out, as a view seen before is not asked again; standing still before letting go, so that nothing glides. */
async function moveMap(move) {
  const [dx, dy] = [
    [1, 0],
    [0, 1],
    [-1, 0],
    [0, -1],
  ][move % 4].map((side) => side * (STEP_PIXELS + 4 * move));
  const box = await map.boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + dx, y + dy, { steps: 6 });
  await page.waitForTimeout(150);
  await page.mouse.up();
}

/** One box after another, in an order (Gray's) that asks each set of bedrooms once. */
async function chooseBedrooms(move) {
  const box = Math.log2((move + 1) & -(move + 1));
  await page.locator("fieldset", { hasText: "Bedrooms" }).getByRole("button").nth(box).click();
}

function report(name, times) {
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(0);
  say(`${name}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, most ${at(1)} ms, of ${times.length}`);
}
