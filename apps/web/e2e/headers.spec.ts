import { expect, type Page } from "@playwright/test";
import { stubGoogleMaps } from "./fixtures/google-maps-stub";
import { AGENT, signInAs } from "./fixtures/people";
import { test } from "./fixtures/test";

const PAGES = [
  "/",
  "/search",
  "/homes/bengaluru/homes-for-sale",
  "/sign-in",
  "/register",
  "/shortlist",
  "/no-such-page",
];
const OTHERS = [
  "/livez",
  "/readyz",
  "/api/trpc/identity.me",
  "/api/trpc/no.such",
  "/api/reports/leads",
  "/icon.svg",
  "/robots.txt",
];

test("every answer carries its headers, errors included @desktop", async ({ request }) => {
  for (const path of [...PAGES, ...OTHERS]) {
    const headers = (await request.get(path)).headers();
    expect(headers, path).toMatchObject({
      "x-content-type-options": "nosniff",
      "strict-transport-security": expect.stringMatching(/max-age=\d{8}/),
      "cross-origin-opener-policy": "same-origin",
      "referrer-policy": "strict-origin-when-cross-origin",
      "content-security-policy": expect.stringContaining("frame-ancestors 'none'"),
    });
    expect(headers["x-powered-by"], path).toBeUndefined();
  }
});

test("scripts run by a nonce that no two answers share @desktop", async ({ request }) => {
  const nonces = new Set<string>();
  for (const path of PAGES) {
    const answer = await request.get(path);
    const policy = answer.headers()["content-security-policy"] ?? "";
    const nonce = /script-src [^;]*'nonce-([^']+)' 'strict-dynamic'/.exec(policy)?.[1] ?? "";
    expect(policy, path).not.toContain("unsafe-eval");
    nonces.add(nonce);
    const scripts = [...(await answer.text()).matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
    const strangers = scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`) && !tag.includes("ld+json"));
    expect(strangers, path).toEqual([]);
  }
  expect([nonces.size, nonces.has("")]).toEqual([PAGES.length, false]);
});

/** What the browser refused because of the page's policy. */
function refusals(page: Page): string[] {
  const refused: string[] = [];
  page.on("console", (message) => {
    if (/Content Security Policy/i.test(message.text())) refused.push(message.text());
  });
  return refused;
}

for (const [name, origin] of [
  ["MapLibre", process.env.E2E_BASE_URL],
  ["Google Maps", process.env.E2E_GOOGLE_MAPS_URL],
] as const) {
  test(`pages keep to their own policy, with ${name}`, async ({ page }) => {
    const refused = refusals(page);
    await stubGoogleMaps(page);
    await page.goto(`${origin}/search?place=bengaluru`);
    await expect(page.getByRole("region", { name: "Homes" }).getByRole("article").first()).toBeVisible();
    await page.goto(`${origin}/search?place=bengaluru&view=map`);
    await page.getByRole("region", { name: "Homes" }).getByRole("article").first().getByRole("link").first().click();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(refused).toEqual([]);
  });
}

test("the desk keeps to its policy, and a script that was smuggled in is not run", async ({ page }) => {
  const refused = refusals(page);
  await signInAs(page, AGENT);
  for (const path of ["/agent/board", "/agent/calendar", "/agent/listings", "/agent/routing"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
  expect(refused).toEqual([]);
  await page.evaluate(() => {
    const image = document.createElement("div");
    image.innerHTML = `<img src="x" onerror="document.title = 'smuggled'">`;
    document.body.append(image);
  });
  await expect.poll(() => refused.length).toBeGreaterThan(0);
  expect(await page.title()).not.toBe("smuggled");
});

test("probes say that the process and its database answer, and nobody keeps that @desktop", async ({ request }) => {
  for (const path of ["/livez", "/readyz"]) {
    const answer = await request.get(path);
    expect([answer.status(), await answer.json()], path).toEqual([200, { status: "ok" }]);
    expect(answer.headers()["cache-control"], path).toBe("no-store");
  }
});
