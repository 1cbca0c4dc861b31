import { type Browser, expect, type Locator, type Page } from "@playwright/test";
import { expectNoSeriousFinding } from "./fixtures/axe";
import { handIn } from "./fixtures/hand-in";
import { expectNothingTooWide } from "./fixtures/layout";
import { ADMIN, emailOf, newVisitor, signInAs } from "./fixtures/people";
import { photo } from "./fixtures/photo";
import { test } from "./fixtures/test";

const MODERATOR = "moderator@plinth.example";
/** Each size of screen has an agent of its own, as both run at once. */
const AGENTS = { desktop: "Anirban Sen", phone: "Moumita Ghosh" } as const;
const REASON = "Take the phone number out of the text: buyers write through the form.";

/** The desk of a moderator in a browser of their own. */
async function openDesk(browser: Browser, page: Page, email: string) {
  const context = await browser.newContext({ viewport: page.viewportSize() });
  const desk = await context.newPage();
  await signInAs(desk, email, "/admin/moderation");
  return desk;
}

async function openWaiting(desk: Page, projectName: string) {
  await desk.goto("/admin/moderation");
  await desk.getByRole("navigation", { name: "Waiting listings" }).getByRole("link", { name: projectName }).click();
  await expect(desk).toHaveURL(/listing=/);
  await expect(desk.getByRole("heading", { name: projectName })).toBeVisible();
}

async function decide(desk: Page, outcome: "Approve" | "Request changes" | "Suspend") {
  await desk.getByRole("radio", { name: outcome }).check();
  if (outcome !== "Approve") {
    await desk.getByLabel("Rule").selectOption("No contact details in the text");
    await desk.getByLabel("Reason").fill(REASON);
  }
  await desk.getByRole("button", { name: outcome, exact: true }).click();
  await expect(desk.getByText("Decided; the agent is told").first()).toBeVisible();
}

async function expectGoodPage(page: Page) {
  await expectNoSeriousFinding(page);
  await expectNothingTooWide(page);
}

/** Whether the public finds the home by its price: asked once, so it counts from the very next answer on. */
async function isFound(page: Page, projectName: string, price: number): Promise<boolean> {
  const answer = await page.request.get(`/search?place=bengaluru&priceMin=${price}&priceMax=${price}`);
  expect(answer.ok()).toBe(true);
  return (await answer.text()).includes(projectName);
}

async function changePrice(own: Locator, price: number) {
  await own.getByLabel("Price").fill(String(price));
  await own.getByRole("button", { name: "Save" }).click();
}

const inFull = (rupees: number) => `₹${new Intl.NumberFormat("en-IN").format(rupees)}`;

test("a listing is sent back, handed in again, approved, edited, suspended, let in on appeal by another moderator, and closed", async ({
  page,
  browser,
  viewport,
}) => {
  test.setTimeout(300_000);
  const serial = newVisitor().name.slice(-6);
  const projectName = `Banyan Row ${serial}`;
  // A price of its own, by which searches tell this home from every other.
  const price = 14_000_000 + Number(serial);
  await signInAs(page, emailOf(AGENTS[(viewport?.width ?? 0) > 500 ? "desktop" : "phone"]), "/agent/listings");
  await handIn(page, {
    projectName,
    description: `${projectName} looks over the park. Call 98450 12345 at any time.`,
    price: String(price),
  });
  await page.getByLabel("Choose photos").setInputFiles([await photo("balcony.jpg", "#3b7a57")]);
  await expect(page.getByRole("article", { name: "Photo 1" })).toBeVisible({ timeout: 30_000 });
  const own = page.getByRole("article").filter({ hasText: projectName });

  const first = await openDesk(browser, page, MODERATOR);
  await openWaiting(first, projectName);
  const caseUrl = first.url();
  await expect(first.getByText("The text holds a phone number.")).toBeVisible();
  await expectGoodPage(first);
  const second = await openDesk(browser, page, ADMIN);
  await second.goto(caseUrl);
  await expect(second.getByText(/is looking at this listing now/)).toBeVisible();
  await decide(first, "Request changes");

  await page.goto("/agent/listings");
  await expect(own).toContainText(REASON);
  await expect(own).toContainText("The text holds a phone number.");
  await expectGoodPage(page);
  await own.getByRole("button", { name: "Hand in again" }).click();
  await expect(own).toContainText("Waiting for review");

  await openWaiting(first, projectName);
  expect(await isFound(page, projectName, price)).toBe(false);
  await decide(first, "Approve");
  expect(await isFound(page, projectName, price)).toBe(true);

  await page.reload();
  await changePrice(own, price + 500_000);
  await expect(own.getByLabel("Price")).toHaveValue(inFull(price + 500_000));
  expect(await isFound(page, projectName, price + 500_000)).toBe(true);

  // Far from the old price: the public goes on reading that one until a moderator has seen the new.
  await own.getByRole("link", { name: "Edit", exact: true }).click();
  await expect(page.getByRole("heading", { name: /^Edit / })).toBeVisible();
  await page.getByRole("textbox", { name: "Price", exact: true }).fill(String(2 * price));
  await expect(page.getByText("A moderator looks first: Price.")).toBeVisible();
  await expectGoodPage(page);
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page).toHaveURL((url) => url.pathname === "/agent/listings");
  await expect(own).toContainText("A moderator looks at your change first (price)");
  expect(await isFound(page, projectName, price + 500_000)).toBe(true);
  await openWaiting(first, projectName);
  const change = first.getByRole("region", { name: /wants to change/ }).getByRole("definition");
  await expect(change).toHaveText([inFull(price + 500_000), inFull(2 * price)]);
  await expectGoodPage(first);
  await first.getByRole("button", { name: "Apply the change" }).click();
  await expect(first.getByText("Decided; the agent is told").first()).toBeVisible();
  expect(await isFound(page, projectName, 2 * price)).toBe(true);

  await page.reload();
  const publicUrl = (await own.getByRole("link", { name: projectName }).getAttribute("href")) ?? "";
  expect((await page.request.get(publicUrl)).status()).toBe(200);
  await first.goto(caseUrl);
  await decide(first, "Suspend");
  expect(await isFound(page, projectName, 2 * price)).toBe(false);
  expect((await page.request.get(publicUrl)).status()).toBeGreaterThanOrEqual(400);
  await page.reload();
  await expect(own.getByRole("link", { name: projectName })).toHaveCount(0);
  await own.getByLabel("Appeal").fill("The number is the one of the project's office, not ours.");
  await expectGoodPage(page);
  await own.getByRole("button", { name: "Send appeal" }).click();
  await expect(own).toContainText("Appealed");

  await first.goto(caseUrl);
  await expect(first.getByText("another moderator judges this")).toBeVisible();
  await first.context().close();
  await openWaiting(second, projectName);
  await expect(second.getByText("The number is the one of the project's office, not ours.")).toBeVisible();
  await expectGoodPage(second);
  await decide(second, "Approve");
  await second.context().close();
  expect(await isFound(page, projectName, 2 * price)).toBe(true);

  await page.reload();
  await own.getByLabel("Status").selectOption("Closed");
  await expect(own.getByLabel("Status")).toBeDisabled();
  await expect(own.getByLabel("Status")).toHaveValue("Closed");
  expect(await isFound(page, projectName, 2 * price)).toBe(false);
});
