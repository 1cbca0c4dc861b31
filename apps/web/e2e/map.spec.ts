import { expect, type Page, test } from "@playwright/test";
import { blockGoogleMaps, stubGoogleMaps } from "./fixtures/google-maps-stub";
import { homesBehindMap, homesInList, homesOnMap, shownMap } from "./fixtures/map";

const CITY = "/search?place=pune";
/** The same app with a Google Maps key. */
const GOOGLE_ORIGIN = process.env.E2E_GOOGLE_MAPS_URL ?? "http://localhost:3000";

async function expectMapToFollow(page: Page) {
  const map = await shownMap(page);
  const total = await homesBehindMap(page);
  expect(await homesOnMap(map)).toBe(total);

  await map.getByRole("button", { name: "Zoom in" }).click();
  await expect(page).toHaveURL(/[?&]in=/);
  await expect.poll(async () => homesOnMap(map)).toBeLessThan(total);
  await expect.poll(async () => (await homesOnMap(map)) - (await homesBehindMap(page))).toBe(0);
}

test("MapLibre shows what the list counts, and the list follows the map", async ({ page }) => {
  await page.goto(CITY);
  expect(await homesInList(page)).toBeGreaterThan(0);
  await expectMapToFollow(page);
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
