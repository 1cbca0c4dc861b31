import "./node-version.mjs";
import { ensureBuilt } from "./build.mjs";
import { launchChromium } from "./chromium.mjs";
import { panCrowdedMap } from "./crowded-map.mjs";
import { firstLoad } from "./first-load.mjs";
import { ensureInstalled } from "./install.mjs";
import { endCleanly } from "./processes.mjs";
import { say } from "./terminal.mjs";
import { startInstance } from "./test-instance.mjs";

// npm run bench:page -- --listings=5000 --rounds=12
const listings = numberOf("listings", 2000);
const rounds = numberOf("rounds", 30);
const STEP_PIXELS = 120;
/** As many as an answer may hold, and a few, which say what the map itself costs. */
const [MOST_MARKERS, FEW_MARKERS] = [500, 20];
/** A hand that looks where it arrived before it lets go. */
const REST_MS = 150;

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
report("map moved → answer", await timesOf(moveMap));
await page.getByRole("button", { name: "Bedrooms" }).click();
report("bedrooms chosen → answer", await timesOf(chooseBedrooms));
sayLong("tasks above 50 ms meanwhile", await page.evaluate(() => window.longTasks));
await page.close();
for (const count of [FEW_MARKERS, MOST_MARKERS]) {
  const { shown, longTasks } = await panCrowdedMap(browser, origin, count);
  sayLong(`${shown} markers on a map that is panned: tasks above 50 ms`, longTasks);
}
await end(0);

/** In the page: notes when a gesture ended and when the list that answers it is on the screen. */
function watchAnswers() {
  window.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longTasks.push(duration);
  }).observe({ entryTypes: ["longtask"] });
  // The gesture's own time, however late the page hears of it.
  window.addEventListener("pointerup", (event) => (window.gestureAt = event.timeStamp), true);
  const list = document.querySelector("section[aria-label=Homes]");
  const sayAfter = (name) => (window[name] ??= performance.now() - window.gestureAt);
  new MutationObserver(() => {
    // An answer that was there already never makes the list busy, so the address tells that it is another one's.
    if (window.location.href === window.askedBefore || list.ariaBusy === "true") return;
    sayAfter("inPageAfter");
    requestAnimationFrame(() => requestAnimationFrame(() => sayAfter("paintedAfter")));
  }).observe(list, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ["aria-busy", "href"],
  });
}

async function timesOf(gesture) {
  const times = [];
  for (let round = 0; round < rounds; round++) {
    await page.evaluate(() => {
      window.inPageAfter = window.paintedAfter = undefined;
      window.askedBefore = window.location.href;
    });
    await gesture(round);
    const answered = await page.waitForFunction(
      () => window.paintedAfter && { inPage: window.inPageAfter, painted: window.paintedAfter },
      undefined,
      { timeout: 15_000 },
    );
    times.push(await answered.jsonValue());
    // Nobody moves on before the map stands still: the next gesture begins from there.
    await page.locator("[data-map=idle]").waitFor();
  }
  return times;
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
  await page.waitForTimeout(REST_MS);
  await page.mouse.up();
}

/** One box after another, in an order (Gray's) that asks each set of bedrooms once. */
async function chooseBedrooms(move) {
  const box = Math.log2((move + 1) & -(move + 1));
  await page.locator("fieldset", { hasText: "Bedrooms" }).getByRole("button").nth(box).click();
}

function sayLong(name, tasks) {
  say(`${name}: ${tasks.length}, longest ${Math.round(Math.max(0, ...tasks))} ms`);
}

function report(name, times) {
  for (const kind of ["inPage", "painted"]) {
    const sorted = times.map((time) => time[kind]).toSorted((a, b) => a - b);
    const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(0);
    say(
      `${name} ${kind === "painted" ? "painted" : "in the page"}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, most ${at(1)} ms, of ${times.length}`,
    );
  }
}

function numberOf(name, otherwise) {
  return Number(process.argv.find((word) => word.startsWith(`--${name}=`))?.split("=")[1] ?? otherwise);
}
