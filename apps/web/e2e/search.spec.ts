import { expect, type Page } from "@playwright/test";
import { expectNoSeriousFinding } from "./fixtures/axe";
import { stubGoogleMaps } from "./fixtures/google-maps-stub";
import { homesBehindMap, homesInList, homesOnMap, shownMap } from "./fixtures/map";
import { newVisitor } from "./fixtures/people";
import { test } from "./fixtures/test";

/** The same app with a Google Maps key. */
const GOOGLE_ORIGIN = process.env.E2E_GOOGLE_MAPS_URL ?? "http://localhost:3000";

const cards = (page: Page) => page.getByRole("region", { name: "Homes" }).getByRole("article");

test("every filter is counted before it is set, and taken away alone or with all others", async ({ page }) => {
  await page.goto("/search?place=pune");
  const all = await homesInList(page);
  await page.getByRole("button", { name: "More filters" }).click();
  const dialog = page.getByRole("dialog", { name: "More filters" });
  const lift = dialog.getByRole("button", { name: /^Lift/ });
  const promised = Number((await lift.innerText()).replaceAll(/\D/g, ""));
  expect(promised).toBeLessThan(all);
  await lift.click();
  await dialog.getByRole("button", { name: `Show ${promised} homes` }).click();
  await expect.poll(() => homesInList(page)).toBe(promised);

  const set = page.getByRole("list", { name: "Filters set" });
  await set.getByRole("button", { name: "Remove filter: Lift" }).click();
  await expect(set).toHaveCount(0);
  await expect.poll(() => homesInList(page)).toBe(all);
  await page.goBack();
  await expect(set.getByRole("button", { name: "Remove filter: Lift" })).toBeVisible();
  await expect.poll(() => homesInList(page)).toBe(promised);
  await set.getByRole("button", { name: "Clear all" }).click();
  await expect(set).toHaveCount(0);
  await expect.poll(() => homesInList(page)).toBe(all);
});

test("the price slider moves by keyboard over the histogram", async ({ page }) => {
  await page.goto("/search?place=pune");
  await page.getByRole("button", { name: "Price", exact: true }).click();
  const highest = page.getByRole("slider", { name: "Highest price, by slider" });
  await highest.press("ArrowLeft");
  await expect(page.getByLabel("Highest price", { exact: true })).toHaveValue("₹10 Cr");
  await expectNoSeriousFinding(page);
  await page.getByRole("button", { name: "Show homes" }).click();
  await expect(page).toHaveURL(/priceMax=100000000/);
});

test("a search that finds nothing says which single change would help", async ({ page }) => {
  await page.goto("/search?place=pune&beds=2&priceMax=100000");
  await expect(page.getByRole("heading", { name: "No home fits all of this" })).toBeVisible();
  const help = page.getByRole("link", { name: /price.*\d homes?$/i });
  const promised = Number(/(\d+) homes?$/.exec(await help.innerText())?.[1]);
  await help.click();
  await expect.poll(() => homesInList(page)).toBe(promised);
});

test("a home is hidden, brought back, kept and compared, without an account", async ({ page }) => {
  await page.goto("/search?place=pune");
  const total = await homesInList(page);
  await cards(page).first().getByRole("button", { name: /^Hide/ }).click();
  await expect.poll(() => homesInList(page)).toBe(total - 1);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => homesInList(page)).toBe(total);

  for (const index of [0, 1, 2, 3, 4])
    await cards(page)
      .nth(index)
      .getByRole("button", { name: /^Add to shortlist/ })
      .click();
  await page.goto("/shortlist");
  await expect(page.getByRole("article")).toHaveCount(5);
  for (const index of [0, 1, 2, 3, 4])
    await page
      .getByRole("button", { name: /^Compare/ })
      .nth(index)
      .click();
  const compared = page.getByRole("table", { name: "Homes compared" });
  await expect(compared.getByRole("row", { name: /^Price/ })).toContainText("₹");
  // A fifth takes the place of the first.
  await expect(compared.getByRole("link")).toHaveCount(4);
  await expectNoSeriousFinding(page);
});

test("the map waits to be asked when the switch is off", async ({ page }) => {
  await page.goto("/search?place=pune");
  const map = await shownMap(page);
  await page.getByLabel("Search as I move").uncheck();
  await map.getByRole("button", { name: "Zoom in" }).click();
  const ask = page.getByRole("button", { name: "Search this area" });
  await expect(ask).toBeVisible();
  await expect(page).not.toHaveURL(/[?&]in=/);
  await ask.click();
  await expect(page).toHaveURL(/[?&]in=/);
});

/** Around a point given in parts of the map's width and height. */
async function drawAround(page: Page, at = { x: 0.5, y: 0.5 }) {
  const map = await shownMap(page);
  // A hand waits for the map to stand still, too.
  await expect(map.locator("[data-map=idle]")).toBeAttached();
  await page.getByRole("button", { name: "Draw", exact: true }).click();
  const box = await map.boundingBox();
  if (!box) throw new Error("The map is not on the screen.");
  const [x, y, radius] = [box.x + box.width * at.x, box.y + box.height * at.y, Math.min(box.width, box.height) / 4];
  await page.mouse.move(x + radius, y);
  await page.mouse.down();
  for (let step = 1; step <= 24; step++) {
    const angle = (2 * Math.PI * step) / 24;
    await page.mouse.move(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
  }
  await page.mouse.up();
}

for (const provider of ["MapLibre", "Google Maps"]) {
  test(`an area drawn on ${provider} is searched, shared by link, and taken away`, async ({ page }) => {
    if (provider === "Google Maps") await stubGoogleMaps(page);
    await page.goto(`${provider === "Google Maps" ? GOOGLE_ORIGIN : ""}/search?place=pune`);
    const all = await homesBehindMap(page);
    await drawAround(page);
    await expect(page).toHaveURL(/[?&]draw=/);
    await expect.poll(() => homesBehindMap(page)).toBeLessThan(all);
    const inside = await homesBehindMap(page);
    expect(inside).toBeGreaterThan(0);
    const map = await shownMap(page);
    await expect.poll(() => homesOnMap(map)).toBe(inside);
    if (provider === "Google Maps") await expect(page.locator("[data-google-polygon]")).toHaveCount(1);

    await page.reload();
    await expect.poll(() => homesBehindMap(page)).toBe(inside);
    const openList = page.getByRole("button", { name: "List", exact: true });
    if (await openList.isVisible()) await openList.click();
    await page.getByRole("button", { name: "Remove filter: drawn area" }).click();
    await expect(page).not.toHaveURL(/[?&]draw=/);
  });
}

test("drawn areas are changed by dragging a corner or by the arrow keys, and deleted one by one", async ({ page }) => {
  await page.goto("/search?place=pune");
  await drawAround(page);
  await expect(page).toHaveURL(/[?&]draw=/);
  const drawn = page.url();
  const edit = page.getByRole("button", { name: "Edit area" });
  await edit.click();
  const corner = page.getByRole("button", { name: "Corner 1", exact: true });
  await expect(corner).toBeVisible();
  const corners = await page.getByRole("button", { name: /^Corner \d+$/ }).count();
  const box = await corner.boundingBox();
  if (!box) throw new Error("The corner is not on the screen.");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 45, box.y + 5, { steps: 4 });
  await page.mouse.up();
  await page.getByRole("button", { name: "New corner after corner 1", exact: true }).press("Enter");
  await expect(page.getByRole("button", { name: /^Corner \d+$/ })).toHaveCount(corners + 1);
  await page.getByRole("button", { name: "Corner 2", exact: true }).press("Delete");
  await corner.press("Shift+ArrowUp");
  await expectNoSeriousFinding(page);
  await page.getByRole("button", { name: "Done" }).click();
  await expect(page).not.toHaveURL(drawn);
  await expect(page).toHaveURL(/[?&]draw=/);

  const changed = page.url();
  await drawAround(page, { x: 0.35, y: 0.4 });
  await expect(page).not.toHaveURL(changed);
  await page.getByRole("button", { name: "Edit areas" }).click();
  await expect(page.getByRole("button", { name: "Corner 1 of area 2", exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Delete area 2" }).press("Enter");
  await page.getByRole("button", { name: "Done" }).click();
  await expect(page).toHaveURL(changed);

  await edit.click();
  await page.getByRole("button", { name: "Delete area" }).click();
  await page.getByRole("button", { name: "Done" }).click();
  await expect(page).not.toHaveURL(/[?&]draw=/);
});

test("an area can be taken without drawing", async ({ page }) => {
  await page.goto("/search?place=pune");
  await shownMap(page);
  const draw = page.getByRole("button", { name: "Draw", exact: true });
  await expect(draw).toBeEnabled();
  await draw.press("Enter");
  await page.getByRole("button", { name: "Take this view" }).press("Enter");
  await expect(page).toHaveURL(/[?&]draw=/);
});

test("homes near me start at my place and are asked for once", async ({ page, context }) => {
  await context.grantPermissions(["geolocation"]);
  await context.setGeolocation({ latitude: 18.5074, longitude: 73.8077 });
  await page.goto("/search");
  await page.getByRole("button", { name: "Near me" }).click();
  await expect(page).toHaveURL(/near=18.5074%2C73.8077%2C5000/);
  await expect(page.getByRole("button", { name: "Remove filter: within 5 km" })).toBeVisible();
});

test("a place has a page of its own for search engines, which leads to its map", async ({ page, request }) => {
  await page.goto("/homes/pune/2-bedroom-for-sale");
  await expect(page.getByRole("heading", { level: 1, name: "2 BHK homes for sale in Pune" })).toBeVisible();
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? "{}");
  expect(data["@type"]).toBe("ItemList");
  await expectNoSeriousFinding(page);
  await page.getByRole("link", { name: /on the map$/ }).click();
  await expect.poll(() => homesInList(page)).toBe(data.numberOfItems);

  await page.goto("/homes/koramangala/apartments-for-rent");
  await expect(page).toHaveTitle(/^Apartments for rent in Koramangala/);
  await expect(page.getByRole("article").first()).toBeVisible();
  expect((await request.get("/homes/pune/9-bedroom-for-sale")).status()).toBe(404);
  expect((await request.get("/homes/atlantis/for-sale")).status()).toBe(404);
  const index = await (await request.get("/sitemap.xml")).text();
  const files = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = ""]) => new URL(address).pathname);
  const sitemap = (await Promise.all(files.map(async (file) => (await request.get(file)).text()))).join("");
  expect(sitemap).toContain("/homes/pune/2-bedroom-for-sale</loc>");
  expect(sitemap).toContain("/homes/koramangala/apartments-for-rent</loc>");
  expect(sitemap).toMatch(/\/listing\/[0-9a-f-]{36}\/[^<]+<\/loc>\s*<lastmod>\d{4}-/);
});

test("from the keyboard alone: search, filter, open a home, ask", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("combobox", { name: "City or locality" }).focus();
  await page.keyboard.type("pune");
  await expect(page.getByRole("option", { name: /^Pune/ })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Homes in Pune" })).toBeVisible();
  const tabTo = async (name: RegExp) => {
    for (let presses = 0; presses < 80; presses++) {
      await page.keyboard.press("Tab");
      const focused = await page.evaluate(() => {
        const element = document.activeElement;
        const label =
          element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels?.[0] : null;
        return element?.getAttribute("aria-label") ?? (label ?? element)?.textContent ?? "";
      });
      if (name.test(focused)) return;
    }
    throw new Error(`Tab never reached ${name}`);
  };
  await tabTo(/^Bedrooms$/);
  await page.keyboard.press("Enter");
  await tabTo(/^2 BHK/);
  await page.keyboard.press("Space");
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/beds=2/);
  await tabTo(/^2 BHK · /);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/listing\//);
  await tabTo(/^Book a visit$/);
  await page.keyboard.press("ArrowRight");
  // The form's code comes with its tab; keys pressed before would go round the page without it.
  await expect(page.getByLabel("Your question")).toBeVisible();
  await tabTo(/^Your question/);
  await page.keyboard.type("Is there covered parking?");
  const visitor = newVisitor();
  await tabTo(/^Your name/);
  await page.keyboard.type(visitor.name);
  await tabTo(/^Phone$/);
  await page.keyboard.type(visitor.phone);
  await tabTo(/^WhatsApp$/);
  await page.keyboard.press("Space");
  await tabTo(/^Send question$/);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status")).toContainText("Your question is with");
});

test("coming back from a home finds the list where it was left, later pages included", async ({ page }) => {
  await page.goto("/search?place=mumbai");
  await expect(cards(page)).toHaveCount(24);
  await cards(page).last().scrollIntoViewIfNeeded();
  await expect.poll(() => cards(page).count()).toBeGreaterThan(24);
  const home = cards(page).nth(30).getByRole("link");
  const name = await home.innerText();
  const address = await home.getAttribute("href");
  await home.click();
  await expect(page).toHaveURL(/\/listing\//);
  await page.goBack();
  const sameHome = page.locator(`a[href="${address}"]`).first();
  await expect(sameHome).toHaveText(name);
  await expect(sameHome).toBeInViewport();
});

test("the next page of the list has an address, which works without a script", async ({ page, browser }) => {
  await page.goto("/search?place=mumbai");
  const first = await cards(page).first().getByRole("link").getAttribute("href");
  const rest = Math.min(24, (await homesInList(page)) - 24);
  const href = await page.getByRole("link", { name: "Show more homes" }).getAttribute("href");
  const quiet = await browser.newContext({ javaScriptEnabled: false });
  const plain = await quiet.newPage();
  await plain.goto(new URL(href ?? "", page.url()).toString());
  await expect(cards(plain)).toHaveCount(rest);
  await expect(plain.locator(`a[href="${first}"]`)).toHaveCount(0);
  const stale = await plain.goto(new URL("/search?place=mumbai&after=forged", page.url()).toString());
  expect(stale?.status()).toBe(200);
  await quiet.close();
});

test("several places are searched at once, each taken away alone", async ({ page }) => {
  await page.goto("/search?place=pune");
  const alone = await homesInList(page);
  await page.getByRole("button", { name: "Add a place" }).click();
  await page.getByRole("combobox", { name: "Another city or locality" }).pressSequentially("mumb");
  await page.getByRole("option", { name: /^Mumbai/ }).click();
  await expect(page).toHaveURL(/place=pune%7Emumbai/);
  await expect(page.getByRole("heading", { name: "Homes in Pune and Mumbai" })).toBeVisible();
  await expect.poll(() => homesInList(page)).toBeGreaterThan(alone);
  await page.getByRole("button", { name: "Remove place: Mumbai" }).click();
  await expect.poll(() => homesInList(page)).toBe(alone);
});
