import { expect, type Page } from "@playwright/test";
import { expectNoSeriousFinding } from "./fixtures/axe";
import { firstHomeIn } from "./fixtures/homes";
import { expectNothingTooWide } from "./fixtures/layout";
import { untilListening } from "./fixtures/listening";
import { ADMIN, AGENT, signInAs } from "./fixtures/people";
import { test } from "./fixtures/test";

async function expectSound(page: Page) {
  await expect(page.getByRole("heading").first()).toBeVisible();
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
  await expectNoSeriousFinding(page);
  await expectNothingTooWide(page);
}

/** In a city where no journey publishes a home of its own, which would have no pictures. */
async function openFirstHome(page: Page) {
  await page.goto(await firstHomeIn(page.request, "mumbai"));
  await untilListening(page);
  await expect(page.getByRole("tab", { name: "Book a visit" })).toBeVisible();
}

/** Colours do not depend on the screen's size: each size sees one of the two. */
for (const [colorScheme, screen] of [
  ["light", "desktop"],
  ["dark", "phone"],
] as const) {
  test.describe(`in ${colorScheme} colours @${screen}`, () => {
    test.use({ colorScheme });

    for (const path of [
      "/",
      "/search?place=bengaluru",
      "/search?place=nowhere",
      "/shortlist",
      "/sign-in",
      "/register",
      "/privacy",
      "/gone",
    ]) {
      test(`${path} has no serious accessibility finding`, async ({ page }) => {
        await page.goto(path);
        await expectSound(page);
      });
    }

    test("a home, its picture viewer and its question form have none", async ({ page }) => {
      await openFirstHome(page);
      await expectSound(page);
      await page.getByRole("link", { name: /^Open picture 1 / }).click();
      await expect(page.getByRole("dialog")).toBeVisible();
      await expectSound(page);
      await page.keyboard.press("Escape");
      await page.getByRole("tab", { name: "Ask a question" }).click();
      await page.getByRole("button", { name: "Send question" }).click();
      await expectSound(page);
    });

    test("the agent's pages have none", async ({ page }) => {
      test.setTimeout(120_000);
      await signInAs(page, AGENT);
      await expectSound(page);
      for (const path of [
        "/agent/listings",
        "/agent/listings/new",
        "/agent/listings/import",
        "/agent/calendar",
        "/agent/hours",
        "/agent/verification",
      ]) {
        await page.goto(path);
        await expectSound(page);
      }
      await page.goto("/agent");
      await page.locator('a[href^="/agent/leads/"]').first().click();
      await expect(page).toHaveURL(/\/agent\/leads\//);
      await expectSound(page);
    });

    test("the moderator's desk has none", async ({ page }) => {
      await signInAs(page, ADMIN, "/admin/moderation");
      await expectSound(page);
      await page.getByRole("radio", { name: "Reject" }).check();
      await expectSound(page);
      for (const path of [
        "/admin/decisions",
        "/admin/duplicates",
        "/admin/agents",
        "/admin/verifications",
        "/admin/metrics",
        "/admin/agencies",
        "/admin/audit",
        "/admin/jobs",
        "/admin/switches",
        "/account/standing",
      ]) {
        await page.goto(path);
        await expectSound(page);
      }
    });
  });
}
