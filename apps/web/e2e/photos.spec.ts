import { expect, type Page, test } from "@playwright/test";
import sharp from "sharp";
import { expectNoSeriousFinding } from "./fixtures/axe";
import { expectNothingTooWide } from "./fixtures/layout";
import { emailOf, signInAs } from "./fixtures/people";
import { photo } from "./fixtures/photo";

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

test("photos are sent, looked at by a moderator, shown to the public, put in order and labelled", async ({
  page,
  browser,
  viewport,
}) => {
  const { title, publicUrl } = await openPhotos(page, AGENTS[(viewport?.width ?? 0) > 500 ? "desktop" : "phone"]);
  const shown = page.getByRole("article", { name: /^Photo \d+$/ });
  const before = await shown.count();
  await page
    .getByLabel("Choose photos")
    .setInputFiles([
      await photo("balcony.jpg", "#3b7a57"),
      await photo("kitchen.jpg", "#b5651d"),
      { name: "drawing.svg", mimeType: "image/svg+xml", buffer: Buffer.from("<svg></svg>") },
    ]);
  const onTheirWay = page.getByRole("list", { name: "On their way" });
  await expect(onTheirWay.getByText("This is no JPEG, PNG or WebP picture.")).toBeVisible();
  await expect(onTheirWay.getByText("Waits for a moderator")).toHaveCount(2, { timeout: 30_000 });
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
  await expect(moderator.getByRole("list", { name: "New photos" }).getByRole("img")).toHaveCount(2);
  await expectNoSeriousFinding(moderator);
  await moderator.getByRole("button", { name: "Show them", exact: true }).click();
  await expect(moderator.getByText("Photos decided")).toBeVisible();
  await desk.close();

  await page.reload();
  await expect(shown).toHaveCount(before + 2);
  for (let place = before + 1; place > 1; place--)
    await page.getByRole("button", { name: `Move photo ${place} forward` }).press("Enter");
  const first = shown.first();
  await first.getByLabel("What it shows").fill("The balcony at noon");
  await first.getByLabel("Changed since taken").selectOption("Virtually staged");
  await page.getByRole("button", { name: `Take photo ${before + 2} away` }).click();
  await expect(page.getByText("Not saved yet")).toBeVisible();
  await expectNothingTooWide(page);
  await page.getByRole("button", { name: "Save photos" }).click();
  await expect(page.getByText("Photos saved")).toBeVisible();

  await page.goto(publicUrl);
  await page.getByRole("button", { name: /^Open picture 1 of .*The balcony at noon/ }).click();
  await expect(page.getByRole("dialog").getByText("Virtually staged")).toBeVisible();
  const address = await page.getByRole("dialog").getByRole("img").first().getAttribute("src");
  const picture = await page.request.get(address ?? "");
  expect(picture.headers()["cache-control"]).toContain("immutable");
  expect((await sharp(await picture.body()).metadata()).exif).toBeUndefined();
});

test("a file from elsewhere, of nobody, or too large is refused at the door", async ({ page, request }) => {
  const listing = crypto.randomUUID();
  const { buffer } = await photo("x.jpg", "#000000");
  const anonymous = await request.post(`/api/uploads/${listing}`, { data: buffer });
  expect(anonymous.status()).toBe(401);
  await signInAs(page, emailOf(AGENTS.desktop));
  const foreign = await page.request.post(`/api/uploads/${listing}`, { data: buffer });
  expect(foreign.status()).toBe(404);
  const elsewhere = await page.request.post(`/api/uploads/${listing}`, {
    data: buffer,
    headers: { origin: "https://evil.example" },
  });
  expect(elsewhere.status()).toBe(403);
  const large = await page.request.post(`/api/uploads/${listing}`, { data: Buffer.alloc(16 * 1024 * 1024) });
  expect(large.status()).toBe(413);
});
