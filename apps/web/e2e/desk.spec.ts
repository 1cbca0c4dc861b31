import { expect, type Page, test } from "@playwright/test";
import { expectNoSeriousFinding } from "./fixtures/axe";
import { emailOf, newVisitor, signInAs } from "./fixtures/people";

async function askQuestion(page: Page, homeUrl: string, { name, phone }: ReturnType<typeof newVisitor>) {
  await page.goto(homeUrl);
  await page.getByRole("tab", { name: "Ask a question" }).click();
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("Phone", { exact: true }).fill(phone);
  await page.getByLabel("WhatsApp").check();
  await page.getByRole("button", { name: "Send question" }).click();
  await expect(page.getByRole("status")).toContainText("Your question is with");
}

test("a new lead appears on the open desk by itself, also one that came while the desk was cut off", async ({
  page,
  browser,
}) => {
  const visitorPage = await browser.newPage();
  await visitorPage.goto("/search?place=pune");
  await visitorPage.getByRole("region", { name: "Homes" }).getByRole("article").first().getByRole("link").click();
  await visitorPage.waitForURL(/\/listing\//);
  const homeUrl = visitorPage.url();
  const agentName = await visitorPage
    .locator("section")
    .filter({ has: visitorPage.getByRole("heading", { name: "Shown by" }) })
    .locator("p")
    .first()
    .innerText();

  await signInAs(page, emailOf(agentName));
  await expect(page.getByRole("status").filter({ hasText: "Live" })).toBeVisible();
  await expectNoSeriousFinding(page);
  const visitor = newVisitor();
  await askQuestion(visitorPage, homeUrl, visitor);
  await expect(page.getByText("A new lead came in")).toBeVisible();
  await expect(page.getByRole("link", { name: new RegExp(visitor.name) })).toBeVisible();

  const later = newVisitor();
  await page.context().setOffline(true);
  await askQuestion(visitorPage, homeUrl, later);
  await page.context().setOffline(false);
  await expect(page.getByRole("link", { name: new RegExp(later.name) })).toBeVisible({ timeout: 40_000 });
  await visitorPage.close();
});
