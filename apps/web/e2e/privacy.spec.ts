import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";
import { expectNoSeriousFinding } from "./fixtures/axe";
import { firstHomeIn } from "./fixtures/homes";
import { expectNothingTooWide } from "./fixtures/layout";
import { linkInLetter } from "./fixtures/letters";
import { callFromOwnNetwork, emailOf, newVisitor, signInAs } from "./fixtures/people";
import { test } from "./fixtures/test";

type Asking = ReturnType<typeof newVisitor> & { email: string };

async function ask(page: Page, { name, phone, email }: Asking): Promise<void> {
  await page.getByRole("tab", { name: "Ask a question" }).click();
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("Phone", { exact: true }).fill(phone);
  await page.getByLabel("E-mail (optional)").fill(email);
  await page.getByLabel("WhatsApp").check();
  await page.getByRole("button", { name: "Send question" }).click();
  await expect(page.getByRole("status")).toContainText("A letter with a link shows you who looks at your number");
}

test("whoever asked without an account sees who looked at their number, keeps the receipt and withdraws, which the agent reads at once", async ({
  page: visitorPage,
  browser,
}) => {
  const visitor = newVisitor();
  const asking = { ...visitor, email: `${visitor.phone}@plinth.example` };
  await callFromOwnNetwork(visitorPage);
  await visitorPage.goto(await firstHomeIn(visitorPage.request, "hyderabad"));
  const shownBy = visitorPage
    .locator("section")
    .filter({ has: visitorPage.getByRole("heading", { name: "Shown by" }) });
  const agentName = await shownBy.locator("p").first().innerText();
  await ask(visitorPage, asking);

  const desk = await browser.newContext();
  const agent = await desk.newPage();
  await signInAs(agent, emailOf(agentName));
  await agent.getByRole("link", { name: new RegExp(visitor.name) }).click();
  await agent.getByRole("button", { name: "Show contact" }).click();
  await expect(agent.getByText(asking.email)).toBeVisible();

  await visitorPage.goto(await linkInLetter(asking.email, "Your question about"));
  await expect(visitorPage.getByText(`${agentName} opened it on`)).toBeVisible();
  await expectNoSeriousFinding(visitorPage);
  await expectNothingTooWide(visitorPage);
  const [file] = await Promise.all([
    visitorPage.waitForEvent("download"),
    visitorPage.getByRole("button", { name: "Download" }).click(),
  ]);
  expect(JSON.parse(await readFile(await file.path(), "utf8"))).toMatchObject({
    holders: [{ looks: [{ agentName }] }],
  });
  const withdraw = visitorPage.getByRole("button", { name: /^Withdraw: / });
  await expect(withdraw.first()).toBeVisible();
  for (let left = await withdraw.count(); left > 0; left--) {
    await withdraw.first().click();
    await expect(withdraw).toHaveCount(left - 1);
  }
  await expect(visitorPage.getByText("Withdrawn on").first()).toBeVisible();

  // The agent's page was open all the while.
  await expect(agent.getByText("This person withdrew their consent")).toBeVisible();
  await expect(agent.getByText(asking.email)).toHaveCount(0);
  await expect(agent.getByText("Withdrew their consent").first()).toBeVisible();
  await expectNoSeriousFinding(agent);
  await expectNothingTooWide(agent);
  await desk.close();
});
