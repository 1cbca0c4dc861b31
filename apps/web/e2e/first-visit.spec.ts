import { expect, type Page } from "@playwright/test";
import { fillInListing, sendForReview } from "./fixtures/hand-in";
import { expectNothingTooWide } from "./fixtures/layout";
import { homesInList, homesOnMap, shownMap } from "./fixtures/map";
import { ADMIN, emailOf, givePassword, newVisitor, signInAs, signOut } from "./fixtures/people";
import { test } from "./fixtures/test";

/** Wider than any phone. */
const LONG_WORD = `neem-court.example/${"plan".repeat(20)}`;

type Visitor = ReturnType<typeof newVisitor>;

/** "Sunday 22 November": tomorrow by the clock of the home. */
function tomorrow(): string {
  const format = { weekday: "long", day: "numeric", month: "long", timeZone: "Asia/Kolkata" } as const;
  return new Intl.DateTimeFormat("en-GB", format).format(new Date(Date.now() + 24 * 60 * 60 * 1000));
}

async function searchBengaluru(page: Page) {
  await page.goto("/");
  await page.getByRole("combobox", { name: "City or locality" }).fill("bangalor");
  await expect(page.getByRole("option", { name: /^Bengaluru/ })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Homes in Bengaluru" })).toBeVisible();

  const filters = page.getByRole("group", { name: "Filters" });
  await filters.getByRole("button", { name: "Bedrooms" }).click();
  await page.getByRole("button", { name: /^3 BHK/ }).click();
  await page.keyboard.press("Escape");
  await filters.getByRole("button", { name: "Price" }).click();
  // Its first field takes the focus as it opens, and with it whatever is typed at that moment.
  await expect(page.getByRole("dialog", { name: "Price" }).locator(":focus")).toBeAttached();
  await page.getByLabel("Highest price", { exact: true }).fill("1.5 cr");
  await page.getByRole("button", { name: "Show homes" }).click();
  await expect(page).toHaveURL(/beds=3&priceMax=15000000/);
  // The address changes at once and the page a moment later: its filters tell when the new answer is awaited.
  await expect(filters.getByRole("button", { name: "up to ₹1.5 Cr" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Homes" })).toHaveAttribute("aria-busy", "false");
}

const cards = (page: Page) => page.getByRole("region", { name: "Homes" }).getByRole("article");

async function expectOnlyMatchingHomes(page: Page) {
  await expect(cards(page).first()).toContainText("3 BHK");
  for (const text of await cards(page).allInnerTexts()) {
    expect(text).toContain("3 BHK");
    const [, amount, unit] = /₹([\d.]+) (Cr|L)/.exec(text) ?? [];
    expect(Number(amount) * (unit === "Cr" ? 100 : 1)).toBeLessThanOrEqual(150);
  }
}

async function fillContact(page: Page, { name, phone }: Visitor) {
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("Phone", { exact: true }).fill(phone);
  await page.getByLabel("WhatsApp").check();
}

async function ask(page: Page, visitor: Visitor) {
  await page.getByRole("tab", { name: "Ask a question" }).click();
  await page.getByLabel("Your question").fill("Is there covered parking?");
  await fillContact(page, visitor);
  await page.getByRole("button", { name: "Send question" }).click();
  await expect(page.getByRole("status")).toContainText("Your question is with");
}

async function bookTomorrowsFirstTime(page: Page, visitor: Visitor) {
  await page.getByRole("tab", { name: "Book a visit" }).click();
  await page.getByRole("button", { name: tomorrow() }).click();
  const firstTime = page.getByRole("button", { name: /^\d\d:\d\d$/ }).first();
  const time = await firstTime.innerText();
  await firstTime.click();
  await page.getByRole("button", { name: /^Continue with/ }).click();
  await fillContact(page, visitor);
  await page.getByRole("button", { name: "Book visit" }).click();
  await expect(page.getByRole("heading", { name: "Your visit is booked" })).toBeVisible();
  await expect(page.getByText(time)).toBeVisible();
  return time;
}

async function submitListing(page: Page, projectName: string, price: string) {
  await fillInListing(page, { projectName, price, description: `A quiet home on the park. Plan: ${LONG_WORD}` });
  await expect(page.getByRole("status").filter({ hasText: /^Saved \d\d:\d\d$/ })).toBeVisible();
  await page.reload();
  await page.getByRole("navigation", { name: "Steps" }).getByRole("link", { name: "Price" }).click();
  await expect(page.getByLabel("Price", { exact: true })).toHaveValue(price);
  await page.getByRole("navigation", { name: "Steps" }).getByRole("link", { name: "Availability" }).click();
  await page.getByRole("button", { name: "Next: visits" }).click();
  await expect(page.getByRole("group", { name: "Some answers need another look" })).toContainText("owner");
  await page.getByLabel("The owner agreed that this home is shown in public").check();
  await sendForReview(page);
  await page.getByRole("navigation", { name: "Desk" }).getByRole("link", { name: "Listings" }).click();
  await expect(page.getByRole("article").filter({ hasText: projectName })).toContainText("Waiting for review");
}

async function approve(page: Page, projectName: string) {
  await page.getByRole("navigation", { name: "Waiting listings" }).getByRole("link", { name: projectName }).click();
  await expect(page.getByRole("heading", { name: projectName })).toBeVisible();
  await page.getByRole("radio", { name: "Approve" }).check();
  await page.getByRole("button", { name: "Approve" }).click();
  await expect(
    page.getByRole("navigation", { name: "Waiting listings" }).getByRole("link", { name: projectName }),
  ).toHaveCount(0);
}

test("from a search to a booked visit, and from a new listing to the map", async ({ page }) => {
  test.setTimeout(120_000);
  const visitor = newVisitor();

  await searchBengaluru(page);
  await expectOnlyMatchingHomes(page);
  const total = await homesInList(page);
  const map = await shownMap(page);
  await expect.poll(() => homesOnMap(map)).toBe(total);
  const openList = page.getByRole("button", { name: "List", exact: true });
  if (await openList.isVisible()) await openList.click();

  await cards(page).first().getByRole("link").click();
  await expect(page).toHaveURL(/\/listing\//);
  const title = await page.getByRole("heading", { level: 1 }).innerText();
  const agentName = await page
    .getByRole("region")
    .or(page.locator("section"))
    .filter({ has: page.getByRole("heading", { name: "Shown by" }) })
    .locator("p")
    .first()
    .innerText();
  await ask(page, visitor);
  const time = await bookTomorrowsFirstTime(page, visitor);

  await givePassword(page, emailOf(agentName), "/agent");
  await expect(page.getByRole("link").filter({ hasText: visitor.name })).toContainText("Visit scheduled");
  const visit = page.getByRole("listitem").filter({ hasText: `${visitor.name} · shown by` });
  await expect(visit).toContainText(time);
  await expect(visit).toContainText(title);

  const projectName = `Neem Court ${visitor.name.slice(-4)}`;
  // A price of its own finds this very home among all others.
  const rupees = 13_000_000 + Number(visitor.phone.slice(-6));
  await submitListing(page, projectName, String(rupees));
  await signOut(page);

  await signInAs(page, ADMIN, "/admin/moderation");
  await approve(page, projectName);
  await page.context().clearCookies();

  await page.goto(`/search?place=indiranagar&priceMin=${rupees}&priceMax=${rupees}`);
  await expect(cards(page)).toHaveCount(1);
  await (await shownMap(page)).getByRole("button", { name: /^Home for/ }).click();
  const preview = page.getByRole("article").filter({ has: page.getByRole("button", { name: "Close" }) });
  if ((page.viewportSize()?.width ?? 0) < 1024) await preview.getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(projectName);
  await expectNothingTooWide(page);
});
