import { expect } from "@playwright/test";
import { expectNoSeriousFinding } from "./fixtures/axe";
import { shownMap } from "./fixtures/map";
import { test } from "./fixtures/test";

test("on a phone the list is a sheet over the map, and a pin shows its home", async ({ page }) => {
  await page.goto("/search?place=pune&beds=4");
  const map = await shownMap(page);
  const sheet = page.getByRole("region", { name: "Homes" });
  const heightOf = async () => (await sheet.locator("..").boundingBox())?.height ?? 0;
  const peek = await heightOf();
  await page.getByRole("button", { name: "Pull up the list" }).press("ArrowUp");
  await expect.poll(heightOf).toBeGreaterThan(peek * 2);
  const handle = page.getByRole("button", { name: "Show the whole list" });
  // Waits until the sheet stands still.
  await handle.hover();
  await page.mouse.down();
  await page.mouse.move(195, 800, { steps: 5 });
  await page.mouse.up();
  await expect(page.getByRole("button", { name: "Pull up the list" })).toBeVisible();

  const pin = map.getByRole("button", { name: /^Home for/ }).first();
  const preview = page.getByRole("article").filter({ has: page.getByRole("button", { name: "Close" }) });
  // Deeper into the map until a home stands alone, and stays where it is long enough to be pressed.
  await expect(async () => {
    const next = (await pin.isVisible()) ? pin : map.getByRole("button", { name: /homes,/ }).first();
    await next.click({ timeout: 2000 });
    await expect(preview).toBeVisible({ timeout: 2000 });
  }).toPass();
  await expectNoSeriousFinding(page);
  const address = page.url();
  await preview.getByRole("link").click();
  await expect(page).toHaveURL(/\/listing\//);
  await page.goBack();
  await expect(page).toHaveURL(address);
  await expect(preview).toBeVisible();
});
