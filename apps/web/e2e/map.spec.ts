import { expect, type Page } from "@playwright/test";
import { blockGoogleMaps, stubGoogleMaps } from "./fixtures/google-maps-stub";
import { homesBehindMap, homesInList, homesOnMap, shownMap } from "./fixtures/map";
import { test } from "./fixtures/test";

const CITY = "/search?place=pune";
/** The same app with a Google Maps key. */
const GOOGLE_ORIGIN = process.env.E2E_GOOGLE_MAPS_URL ?? "http://localhost:3000";

async function expectMapToFollow(page: Page) {
  const map = await shownMap(page);
  const total = await homesBehindMap(page);
  await expect.poll(() => homesOnMap(map)).toBe(total);
  const cluster = map.getByRole("button", { name: /homes,/ }).first();
  await expect(cluster).toHaveAccessibleName(/^\d+ homes, ₹[\d.,]+ (L|Cr) to ₹[\d.,]+ (L|Cr)$/);
  // Read at once, as the first of them may become another.
  expect(await cluster.evaluate((marker) => marker.getAttribute("title") === marker.ariaLabel)).toBe(true);

  await map.getByRole("button", { name: "Zoom in" }).click();
  await expect(page).toHaveURL(/[?&]in=/);
  await expect.poll(async () => homesOnMap(map)).toBeLessThan(total);
  await expect.poll(async () => (await homesOnMap(map)) - (await homesBehindMap(page))).toBe(0);
}

test("MapLibre shows what the list counts, the list follows the map, and the address shows others the same", async ({
  page,
  browser,
}) => {
  await page.goto(CITY);
  expect(await homesInList(page)).toBeGreaterThan(0);
  await expectMapToFollow(page);

  const address = page.url();
  const homes = await homesBehindMap(page);
  const friend = await browser.newPage({ viewport: page.viewportSize() });
  await friend.goto(address);
  expect(await homesBehindMap(friend)).toBe(homes);
  const friendsMap = await shownMap(friend);
  await expect.poll(() => homesOnMap(friendsMap)).toBe(homes);
  await friend.close();
  await page.getByRole("article").first().getByRole("link").press("Enter");
  await expect(page).toHaveURL(/\/listing\//);
  await page.goBack();
  await expect(page).toHaveURL(address);
  const map = await shownMap(page);
  await expect.poll(() => homesOnMap(map)).toBe(homes);
});

test("with a key Google Maps does the same", async ({ page }) => {
  const requested = await stubGoogleMaps(page);
  await page.goto(`${GOOGLE_ORIGIN}${CITY}`);
  await expectMapToFollow(page);
  expect(requested.some((address) => address.includes("/maps/api/js"))).toBe(true);
});

test("when Google Maps cannot be reached, MapLibre takes its place", async ({ page }) => {
  await blockGoogleMaps(page);
  await page.goto(`${GOOGLE_ORIGIN}${CITY}`);
  await expectMapToFollow(page);
  await expect(page.locator(".maplibregl-canvas")).toBeVisible();
});

for (const provider of ["MapLibre", "Google Maps"]) {
  test(`on ${provider} a locality has an outline, and cards and pins point at each other`, async ({
    page,
    isMobile,
  }) => {
    if (provider === "Google Maps") await stubGoogleMaps(page);
    await page.goto(`${provider === "Google Maps" ? GOOGLE_ORIGIN : ""}/search?place=koramangala`);
    const map = await shownMap(page);
    await expect(page.getByText("The outline is approximate")).toBeVisible();
    if (provider === "Google Maps") await expect(page.locator("[data-google-polygon]")).toHaveCount(1);

    const id = await map.getByRole("button", { name: /^Home for/ }).evaluateAll(openPin);
    const pin = map.locator(`[data-marker-id="${id}"]`);
    const card = page.getByRole("article").filter({ has: page.locator(`a[href*="${id}"]`) });
    await card.getByRole("link").focus();
    await expect(pin).toHaveAttribute("data-highlighted");
    await pin.focus();
    await expect(card).toHaveAttribute("data-highlighted");
    await expect(page.locator("[data-highlighted]")).toHaveCount(2);
    if (!isMobile) {
      // What was focused is let go, so that the mouse alone points.
      await pin.blur();
      await expect(page.locator("[data-highlighted]")).toHaveCount(0);
      await card.hover();
      await expect(pin).toHaveAttribute("data-highlighted");
      await pin.hover();
      await expect(card).toHaveAttribute("data-highlighted");
      await page.mouse.move(0, 0);
      await expect(page.locator("[data-highlighted]")).toHaveCount(0);
    }

    await expect(pin).toHaveAccessibleName(/^Home for ₹[^,]+$/);
    await card.getByRole("link").press("Enter");
    await expect(page).toHaveURL(/\/listing\//);
    await page.goBack();
    await shownMap(page);
    await expect(pin).toHaveAccessibleName(/, viewed$/);
    await card.getByRole("button", { name: /^Add to shortlist/ }).press("Enter");
    await expect(pin).toHaveAccessibleName(/, on your shortlist$/);
    await page.goto(`${new URL(page.url()).origin}/shortlist`);
    await expect(page.getByRole("region", { name: "Recently viewed" }).locator(`a[href*="${id}"]`)).toBeVisible();
  });
}

/** In the page: the home of a pin that no other marker covers, so that a mouse can reach it. */
function openPin(pins: (HTMLElement | SVGElement)[]): string {
  const open = pins.find((pin) => {
    const { x, y, width, height } = pin.getBoundingClientRect();
    return pin.contains(document.elementFromPoint(x + width / 2, y + height / 2));
  });
  return (open ?? pins[0])?.dataset.markerId ?? "";
}
