import { expect, type Page } from "@playwright/test";
import { expectNoSeriousFinding } from "./fixtures/axe";
import { firstHomeIn } from "./fixtures/homes";
import { untilListening } from "./fixtures/listening";
import { callFromOwnNetwork, emailOf, newVisitor, signInAs } from "./fixtures/people";
import { test } from "./fixtures/test";

/** A home's page with its question form, and who answers there. */
async function openQuestion(page: Page): Promise<string> {
  await callFromOwnNetwork(page);
  await page.goto(await firstHomeIn(page.request, "kolkata"));
  await untilListening(page);
  await page.getByRole("tab", { name: "Ask a question" }).click();
  const shownBy = page.locator("section").filter({ has: page.getByRole("heading", { name: "Shown by" }) });
  return shownBy.locator("p").first().innerText();
}

async function fillIn(page: Page, { name, phone }: ReturnType<typeof newVisitor>): Promise<void> {
  await page.getByLabel("Your question").fill("Is the lift working?");
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("Phone", { exact: true }).fill(phone);
  await page.getByLabel("WhatsApp").check();
}

const sent = (page: Page) => page.getByRole("status").filter({ hasText: "Your question is with" });
const saved = (page: Page) => page.getByRole("status").filter({ hasText: "Saved on this device, sending" });

async function expectOneEnquiry(page: Page, agentName: string, visitorName: string): Promise<void> {
  await signInAs(page, emailOf(agentName));
  await page.getByRole("link", { name: new RegExp(visitorName) }).click();
  await expect(page.getByRole("heading", { name: visitorName })).toBeVisible();
  await expect(page.getByText("Is the lift working?")).toHaveCount(1);
}

test("a question sent without a network is saved, and goes out once when it is back", async ({ page }) => {
  const visitor = newVisitor();
  const agentName = await openQuestion(page);
  await fillIn(page, visitor);
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Send question" }).click();
  await expect(saved(page)).toBeVisible();
  await expectNoSeriousFinding(page);
  await page.context().setOffline(false);
  await expect(sent(page)).toBeVisible({ timeout: 30_000 });
  await expectOneEnquiry(page, agentName, visitor.name);
});

test("a question whose answers are lost is sent again with its key, and arrives once", async ({ page }) => {
  const visitor = newVisitor();
  const agentName = await openQuestion(page);
  await fillIn(page, visitor);
  let calls = 0;
  await page.route("**/api/trpc/leads.enquire**", async (route) => {
    calls++;
    if (calls === 1) return route.abort("connectionreset");
    // Heard and stored, but nobody learns of it.
    if (calls === 2) await route.fetch();
    return calls === 2 ? route.abort("connectionreset") : route.continue();
  });
  await page.getByRole("button", { name: "Send question" }).click();
  await expect(sent(page)).toBeVisible({ timeout: 30_000 });
  expect(calls).toBe(3);
  await expectOneEnquiry(page, agentName, visitor.name);
});

test("what was typed is there after a reload, and a saved question goes out after one", async ({ page }) => {
  const visitor = newVisitor();
  const agentName = await openQuestion(page);
  await fillIn(page, visitor);
  await page.reload();
  await page.getByRole("tab", { name: "Ask a question" }).click();
  await expect(page.getByLabel("Your name")).toHaveValue(visitor.name);
  await page.route("**/api/trpc/leads.enquire**", (route) => route.abort("connectionreset"));
  await page.getByRole("button", { name: "Send question" }).click();
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await page.getByRole("tab", { name: "Ask a question" }).click();
  await expect(saved(page)).toBeVisible();
  await page.unroute("**/api/trpc/leads.enquire**");
  await expect(sent(page)).toBeVisible({ timeout: 30_000 });
  await expectOneEnquiry(page, agentName, visitor.name);
});
