const ROUNDS = 10;
const STEPS = 24;
const STEP_PIXELS = 10;

/**
 * Pans a map that shows `count` pins, as many as an answer may hold: how many it showed, and the tasks above 50 ms, in ms,
 * while the hand moved it. The answers are the server's own with pins added.
 */
export async function panCrowdedMap(browser, origin, count) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.route(/\/api\/trpc\/search\.results/, async (route) => {
    const answer = await route.fetch();
    const body = await answer.json();
    for (const { result } of [body].flat()) if (result) crowd(result.data, count);
    await route.fulfill({ response: answer, json: body });
  });
  await page.goto(`${origin}/search?place=bengaluru`);
  const map = page.getByRole("group", { name: "Map of the homes found" });
  await map.getByRole("button").nth(5).waitFor();
  const { x, y, width, height } = await map.boundingBox();
  const middle = { x: x + width / 2, y: y + height / 2 };
  await drag(page, middle, STEP_PIXELS);
  await page.waitForFunction((least) => document.querySelectorAll("[data-marker=pin]").length >= least, count / 2);
  await page.evaluate(() => {
    window.longTasks = [];
    const watch = new PerformanceObserver((list) =>
      window.longTasks.push(...list.getEntries().map((task) => task.duration)),
    );
    watch.observe({ entryTypes: ["longtask"] });
  });
  for (let round = 0; round < ROUNDS; round++) {
    await drag(page, middle, round % 2 === 0 ? -STEP_PIXELS : STEP_PIXELS);
    await page.locator("[data-map=idle]").waitFor();
  }
  const shown = await page.locator("[data-marker]").count();
  const longTasks = await page.evaluate(() => window.longTasks);
  // An answer may still be on its way.
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await page.close();
  return { shown, longTasks };
}

async function drag(page, from, stepPixels) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + STEPS * stepPixels, from.y, { steps: STEPS });
  await page.mouse.up();
}

/** Pins in rows over the answer's part of the map. */
function crowd(result, count) {
  const { west, south, east, north } = result.bounds;
  const perRow = Math.ceil(Math.sqrt(count));
  const [model] = result.pins;
  result.clusters = [];
  result.pins = Array.from({ length: count }, (_, index) => ({
    ...model,
    listingId: `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`,
    priceMinor: model?.priceMinor ?? 1e9,
    point: {
      longitude: west + ((east - west) * ((index % perRow) + 0.5)) / perRow,
      latitude: south + ((north - south) * (Math.floor(index / perRow) + 0.5)) / perRow,
    },
  }));
}
