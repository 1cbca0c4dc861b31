import { type Browser, expect, type Page, test } from "@playwright/test";
import { expectNoSeriousFinding } from "./fixtures/axe";
import { handIn } from "./fixtures/hand-in";
import { expectNothingTooWide } from "./fixtures/layout";
import { ADMIN, emailOf, newVisitor, signInAs } from "./fixtures/people";

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

test("a listing is sent back for what the checks found, handed in again, approved, suspended, and let in on appeal", async ({
  page,
  browser,
  viewport,
}) => {
  test.setTimeout(180_000);
  const projectName = `Banyan Row ${newVisitor().name.slice(-6)}`;
  await signInAs(page, emailOf(AGENTS[(viewport?.width ?? 0) > 500 ? "desktop" : "phone"]), "/agent/listings");
  await handIn(page, {
    projectName,
    description: `${projectName} looks over the park. Call 98450 12345 at any time.`,
  });
  const own = page.getByRole("article").filter({ hasText: projectName });

  const first = await openDesk(browser, page, MODERATOR);
  await openWaiting(first, projectName);
  const caseUrl = first.url();
  await expect(first.getByText("The text holds a phone number.")).toBeVisible();
  await expectNoSeriousFinding(first);
  await expectNothingTooWide(first);
  const second = await openDesk(browser, page, ADMIN);
  await second.goto(caseUrl);
  await expect(second.getByText(/is looking at this listing now/)).toBeVisible();
  await decide(first, "Request changes");

  await page.goto("/agent/listings");
  await expect(own).toContainText(REASON);
  await expect(own).toContainText("The text holds a phone number.");
  await expectNoSeriousFinding(page);
  await expectNothingTooWide(page);
  await own.getByRole("button", { name: "Hand in again" }).click();
  await expect(own).toContainText("Waiting for review");

  await openWaiting(first, projectName);
  await decide(first, "Approve");
  await page.reload();
  await expect(own.getByRole("link", { name: projectName })).toBeVisible();

  await first.goto(caseUrl);
  await decide(first, "Suspend");
  await page.reload();
  await expect(own.getByRole("link", { name: projectName })).toHaveCount(0);
  await own.getByLabel("Appeal").fill("The number is the one of the project's office, not ours.");
  await expectNoSeriousFinding(page);
  await own.getByRole("button", { name: "Send appeal" }).click();
  await expect(own).toContainText("Appealed");

  await first.goto(caseUrl);
  await expect(first.getByText("another moderator judges this")).toBeVisible();
  await first.context().close();
  await openWaiting(second, projectName);
  await expect(second.getByText("The number is the one of the project's office, not ours.")).toBeVisible();
  await expectNoSeriousFinding(second);
  await expectNothingTooWide(second);
  await decide(second, "Approve");
  await second.context().close();
  await page.reload();
  await expect(own.getByRole("link", { name: projectName })).toBeVisible();
});
