import { expect, type Page } from "@playwright/test";
import sharp from "sharp";
import { expectNoSeriousFinding } from "./fixtures/axe";
import { expectNothingTooWide } from "./fixtures/layout";
import { emailOf, signInAs } from "./fixtures/people";
import { photo } from "./fixtures/photo";
import { test } from "./fixtures/test";

const MODERATOR = "moderator@plinth.example";

/** The page of photos of a home that the public sees, of an agent whom no other journey needs. */
async function openPhotos(page: Page, agent: string) {
  await signInAs(page, emailOf(agent), "/agent/listings");
  const home = page
    .getByRole("article")
    .filter({ has: page.getByRole("heading").getByRole("link") })
    .first();
  const title = await home.getByRole("heading").innerText();
  const publicUrl = await home.getByRole("heading").getByRole("link").getAttribute("href");
  await home.getByRole("link", { name: "Photos" }).click();
  await expect(page.getByRole("heading", { name: "Photos", exact: true })).toBeVisible();
  return { title, publicUrl: publicUrl ?? "" };
}

/** Each size of screen has an agent of its own, as both run at once. */
const AGENTS = { desktop: "Ritika Chawla", phone: "Garima Saxena" } as const;

const FULL_TURN: [number, number] = [2_000, 1_000];
const VIDEO = "dQw4w9WgXcQ";

test("photos are sent, looked at by a moderator, shown to the public, put in order, labelled and linked to a tour", async ({
  page,
  browser,
  viewport,
}) => {
  test.setTimeout(150_000);
  const { title, publicUrl } = await openPhotos(page, AGENTS[(viewport?.width ?? 0) > 500 ? "desktop" : "phone"]);
  const shown = page.getByRole("article", { name: /^Photo \d+$/ });
  const before = await shown.count();
  await page
    .getByLabel("Choose photos")
    .setInputFiles([
      await photo("balcony.jpg", "#3b7a57"),
      await photo("kitchen.jpg", "#b5651d"),
      await photo("hall-360.jpg", "#7a6f9b", FULL_TURN),
      await photo("kitchen-360.jpg", "#9b8f6f", FULL_TURN),
      { name: "drawing.svg", mimeType: "image/svg+xml", buffer: Buffer.from("<svg></svg>") },
    ]);
  const onTheirWay = page.getByRole("list", { name: "On their way" });
  await expect(onTheirWay.getByText("This is no JPEG, PNG or WebP picture.")).toBeVisible();
  await expect(onTheirWay.getByText("Waits for a moderator")).toHaveCount(4, { timeout: 30_000 });
  await expectNoSeriousFinding(page);
  await expectNothingTooWide(page);
  expect(await shown.count()).toBe(before);

  const desk = await browser.newContext({ viewport });
  const moderator = await desk.newPage();
  await signInAs(moderator, MODERATOR, "/admin/moderation");
  await moderator
    .getByRole("link", { name: new RegExp(title.replaceAll(/[()]/g, ".")) })
    .first()
    .click();
  await expect(moderator.getByRole("list", { name: "New photos" }).getByRole("img")).toHaveCount(4);
  await expectNoSeriousFinding(moderator);
  await moderator.getByRole("button", { name: "Show them", exact: true }).click();
  await expect(moderator.getByText("Photos decided")).toBeVisible();
  await desk.close();

  await page.reload();
  await expect(shown).toHaveCount(before + 4);
  for (let place = before + 1; place > 1; place--)
    await page.getByRole("button", { name: `Move photo ${place} forward` }).press("Enter");
  const first = shown.first();
  await first.getByLabel("What it shows").fill("The balcony at noon");
  await first.getByLabel("Caption").fill("With the sofa of a friend");
  await first.getByLabel("Changed since taken").selectOption("Virtually staged");
  await first.getByLabel("The same as taken").selectOption({ index: before + 1 });
  await page.getByRole("button", { name: `Take photo ${before + 1} away` }).click();
  const hall = shown.nth(before + 1);
  await expect(hall.getByLabel("Kind")).toHaveValue("Panorama");
  await hall.getByLabel("What it shows").fill("The hall");
  await shown
    .nth(before + 2)
    .getByLabel("What it shows")
    .fill("The kitchen");
  await hall.getByRole("button", { name: /^Add a way to/ }).click();
  await hall.getByLabel("Left or right").press("ArrowRight");
  await page.getByRole("button", { name: "Add a video or tour" }).click();
  await page.getByLabel("Title of video 1").fill("Ten minutes in the home");
  await page.getByLabel("Address of video 1").fill(`https://youtube.com.evil.example/watch?v=${VIDEO}`);
  await page.getByRole("button", { name: "Save photos" }).click();
  await expect(page.getByText(/^Only addresses of a video on YouTube/).first()).toBeVisible();
  await page.getByLabel("Address of video 1").fill(`https://youtu.be/${VIDEO}`);
  await expectNoSeriousFinding(page);
  await expect(page.getByText("Not saved yet")).toBeVisible();
  await expectNothingTooWide(page);
  await page.getByRole("button", { name: "Save photos" }).click();
  await expect(page.getByText("Photos saved")).toBeVisible();

  await page.goto(publicUrl);
  await expect(page.getByRole("link", { name: /^See it as taken/ })).toBeVisible();
  await page.getByRole("link", { name: /^Open picture 1 of .*The balcony at noon/ }).click();
  const viewer = page.getByRole("dialog");
  await expect(viewer.getByText("Virtually staged")).toBeVisible();
  await expect(viewer.getByText("With the sofa of a friend")).toBeVisible();
  const address = await viewer.getByRole("img").first().getAttribute("src");
  await expectNoSeriousFinding(page);
  await page.keyboard.press("End");
  await expect(viewer.getByText(`${before + 3} / ${before + 3}`)).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await expect(viewer.getByText(`1 / ${before + 3}`)).toBeVisible();
  await viewer.getByRole("button", { name: "See it as taken" }).click();
  await expect(viewer.getByText(`${before + 1} / ${before + 3}`)).toBeVisible();
  await page.keyboard.press("Home");
  await expect(viewer.getByText(`1 / ${before + 3}`)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(viewer).toBeHidden();
  const picture = await page.request.get(address ?? "");
  expect(picture.headers()["cache-control"]).toContain("immutable");
  expect((await sharp(await picture.body()).metadata()).exif).toBeUndefined();
  await walkAndWatch(page);
});

/** On the page of the home: its rooms, and a video that nobody hears of before it is asked for. */
async function walkAndWatch(page: Page): Promise<void> {
  const refused: string[] = [];
  page.on("console", (line) => {
    if (/content security policy/i.test(line.text())) refused.push(line.text());
  });
  const asked: string[] = [];
  await page.route("https://www.youtube-nocookie.com/**", async (route) => {
    asked.push(route.request().url());
    await route.fulfill({ contentType: "text/html", body: "<p>The film</p>" });
  });
  await page.getByRole("button", { name: "Walk through 2 rooms" }).click();
  const rooms = page.getByRole("list", { name: "Rooms" });
  await expect(page.getByRole("application", { name: "360° view" }).locator("canvas")).toBeVisible();
  await expect(rooms.getByRole("button", { name: "The hall" })).toHaveAttribute("aria-pressed", "true");
  await page.getByRole("button", { name: "→ The kitchen" }).press("Enter");
  await expect(rooms.getByRole("button", { name: "The kitchen" })).toHaveAttribute("aria-pressed", "true");
  await rooms.getByRole("button", { name: "The hall" }).click();
  await expect(rooms.getByRole("button", { name: "The hall" })).toHaveAttribute("aria-pressed", "true");
  await expectNoSeriousFinding(page);
  await expectNothingTooWide(page);
  expect(asked).toEqual([]);
  await page.getByRole("link", { name: /^Ten minutes in the home/ }).click();
  await expect(page.frameLocator('iframe[title="Ten minutes in the home"]').getByText("The film")).toBeVisible();
  expect(asked).toHaveLength(1);
  expect(refused).toEqual([]);
}

test("a file from elsewhere, of nobody, or too large is refused at the door", async ({ page, request }) => {
  const listing = crypto.randomUUID();
  const { buffer } = await photo("x.jpg", "#000000");
  const anonymous = await request.post(`/api/uploads/${listing}`, { data: buffer });
  expect(anonymous.status()).toBe(401);
  await signInAs(page, emailOf(AGENTS.desktop));
  const headers = { "sec-fetch-site": "same-origin" };
  const foreign = await page.request.post(`/api/uploads/${listing}`, { data: buffer, headers });
  expect(foreign.status()).toBe(404);
  const elsewhere = await page.request.post(`/api/uploads/${listing}`, {
    data: buffer,
    headers: { origin: "https://evil.example" },
  });
  expect(elsewhere.status()).toBe(403);
  const large = await page.request.post(`/api/uploads/${listing}`, { data: Buffer.alloc(16 * 1024 * 1024), headers });
  expect(large.status()).toBe(413);
});
