import fs from "node:fs";
import path from "node:path";
import { launchChromium } from "./chromium.mjs";
import { webDir } from "./paths.mjs";
import { fail, succeed } from "./terminal.mjs";

const ORIGIN = process.env.E2E_BASE_URL ?? "http://localhost:3000";
const FOLDER = path.join(webDir, "screenshots");
const DEMO_PASSWORD = "plinth-demo-2026";
const JPEG_QUALITY = 82;

const DESKTOP = { viewport: { width: 1440, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };

/** The pictures of the README, of a running instance with nothing but the demo in it. */
const SHOTS = [
  { name: "search-desktop", path: "/search?place=bengaluru&beds=3", device: DESKTOP },
  { name: "search-phone-dark", path: "/search?place=pune", device: PHONE, colorScheme: "dark" },
  { name: "map-phone", path: "/search?place=mumbai", device: PHONE, press: "Map" },
  { name: "filters-phone", path: "/search?place=pune", device: PHONE, press: "More filters" },
  {
    name: "home-desktop-dark",
    path: "/search?place=hyderabad&beds=3",
    device: DESKTOP,
    colorScheme: "dark",
    opensFirst: true,
  },
  { name: "home-phone", path: "/search?place=chennai&beds=2", device: PHONE, opensFirst: true },
  { name: "visit-phone", path: "/search?place=kolkata", device: PHONE, opensFirst: true, scrollTo: "Book a visit" },
  { name: "calendar-desktop", path: "/agent/calendar?view=list", device: DESKTOP, as: "ananya.rao@plinth.example" },
  { name: "desk-desktop", path: "/agent", device: DESKTOP, as: "ananya.rao@plinth.example" },
  { name: "board-desktop", path: "/agent/board", device: DESKTOP, as: "kavitha.reddy@plinth.example" },
  {
    name: "routing-desktop",
    path: "/agent/routing",
    device: DESKTOP,
    as: "kavitha.reddy@plinth.example",
    press: "Add a rule",
  },
  { name: "reports-phone", path: "/agent/reports", device: PHONE, as: "kavitha.reddy@plinth.example" },
  { name: "leads-desktop", path: "/agent/leads?show=all", device: DESKTOP, as: "kavitha.reddy@plinth.example" },
  { name: "lead-phone", path: "/agent/leads", device: PHONE, as: "kavitha.reddy@plinth.example", follow: "tbody a" },
  {
    name: "photos-desktop-dark",
    path: "/agent/listings",
    device: DESKTOP,
    colorScheme: "dark",
    as: "ananya.rao@plinth.example",
    follow: 'a[href$="/photos"]',
  },
  {
    name: "change-phone",
    path: "/agent/listings",
    device: PHONE,
    as: "ananya.rao@plinth.example",
    follow: 'a[href$="/edit"]',
  },
  {
    name: "team-phone-dark",
    path: "/agent/team",
    device: PHONE,
    colorScheme: "dark",
    as: "kavitha.reddy@plinth.example",
  },
  {
    name: "edit-desktop",
    path: "/admin/moderation?task=Edit",
    device: DESKTOP,
    as: "moderator@plinth.example",
  },
  { name: "moderation-desktop", path: "/admin/moderation", device: DESKTOP, as: "moderator@plinth.example" },
];

const browser = await launchChromium();
try {
  for (const shot of SHOTS) await take(shot);
} catch (error) {
  fail(`Is Plinth running on ${ORIGIN}? ${error.message}`);
  process.exitCode = 1;
} finally {
  await browser.close();
}

async function take(shot) {
  const { name, path: address, device, colorScheme = "light", press, follow, opensFirst = false, scrollTo, as } = shot;
  const context = await browser.newContext({ ...device, colorScheme, locale: "en-IN", timezoneId: "Asia/Kolkata" });
  const page = await context.newPage();
  await page.goto(`${ORIGIN}${as ? `/sign-in?next=${encodeURIComponent(address)}` : address}`);
  if (as) {
    await page.getByLabel("E-mail address").fill(as);
    await page.getByLabel("Password").fill(DEMO_PASSWORD);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.waitForURL((url) => `${url.pathname}${url.search}` === address);
  }
  if (opensFirst) {
    await page.getByRole("article").first().getByRole("link").click();
    await page.waitForURL(/\/listing\//);
  }
  if (follow) {
    const before = page.url();
    await page.locator(follow).first().click();
    await page.waitForURL((url) => url.href !== before);
  }
  if (scrollTo) {
    await page
      .getByRole("button", { name: /^\d\d:\d\d/ })
      .first()
      .waitFor();
    await page.getByRole("tab", { name: scrollTo }).evaluate((tab) => tab.scrollIntoView());
    await page.mouse.wheel(0, -90);
  }
  if (press) await page.getByRole("button", { name: press, exact: true }).click();
  const showsMap = press === "Map" || (device === DESKTOP && address.startsWith("/search"));
  if (showsMap) await page.locator("[data-map=idle]").first().waitFor({ state: "attached" });
  // An open desk keeps one connection for ever.
  await page.waitForLoadState("networkidle", { timeout: 5_000 }).catch(() => {});
  fs.mkdirSync(FOLDER, { recursive: true });
  await page.screenshot({ path: path.join(FOLDER, `${name}.jpg`), type: "jpeg", quality: JPEG_QUALITY, scale: "css" });
  await context.close();
  succeed(`${name}.jpg`);
}
