import { createHmac } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { expectNoSeriousFinding } from "./fixtures/axe";
import { firstHomeIn } from "./fixtures/homes";
import { expectNothingTooWide } from "./fixtures/layout";
import { untilListening } from "./fixtures/listening";
import { AGENT, callFromOwnNetwork, emailOf, MANAGER, newVisitor, signInAs } from "./fixtures/people";
import { test } from "./fixtures/test";

async function askQuestion(page: Page, homeUrl: string, { name, phone }: ReturnType<typeof newVisitor>) {
  await callFromOwnNetwork(page);
  await page.goto(homeUrl);
  await untilListening(page);
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
  const homeUrl = await firstHomeIn(visitorPage.request, "pune");
  await visitorPage.goto(homeUrl);
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
  await expect(page.getByText("A new lead came in").first()).toBeVisible();
  await expect(page.getByRole("link", { name: new RegExp(visitor.name) })).toBeVisible();

  const later = newVisitor();
  await page.context().setOffline(true);
  await askQuestion(visitorPage, homeUrl, later);
  await page.context().setOffline(false);
  await expect(page.getByRole("link", { name: new RegExp(later.name) })).toBeVisible({ timeout: 40_000 });
  await visitorPage.close();
});

test("a manager writes a rule, tries it on past leads, saves it, and pauses a colleague", async ({ page }) => {
  await signInAs(page, MANAGER);
  await page.getByRole("navigation", { name: "Desk" }).getByRole("link", { name: "Routing" }).click();
  await page.getByRole("button", { name: "Add a rule" }).click();
  const rule = page.getByRole("group", { name: /^Rule 1/ });
  await rule.getByLabel("Name of rule 1").fill("Evenings");
  await rule.getByLabel("From", { exact: true }).fill("18:00");
  await rule.getByLabel("Until", { exact: true }).fill("09:00");
  await rule.getByLabel("Goes to").selectOption("A team in turn");
  await rule.getByRole("checkbox").last().uncheck();
  await page.getByRole("button", { name: "Try on the last 30 days" }).click();
  await expect(page.getByRole("status").filter({ hasText: /leads/ })).toBeVisible();
  await expectNoSeriousFinding(page);
  await page.getByRole("button", { name: "Save rules" }).click();
  await expect(page.getByText("Rules saved")).toBeVisible();

  await page.reload();
  const saved = page.getByRole("group", { name: "Rule 1: Evenings" });
  await expect(saved.getByLabel("From", { exact: true })).toHaveValue("18:00");
  await saved.getByRole("button", { name: "Delete Evenings" }).click();
  await page.getByRole("button", { name: "Save rules" }).click();
  await expect(saved).toHaveCount(0);

  const team = page.getByRole("region", { name: "Who takes leads" });
  const last = team.getByRole("group").last();
  await last.getByRole("button", { name: "Pause for a week" }).press("Enter");
  await expect(last).toContainText("takes none until");
  await last.getByRole("button", { name: "Take leads again" }).press("Enter");
  await expect(last).not.toContainText("takes none until");
});

test("a manager reads how far leads came, by agent and by week, and takes it away as a file", async ({ page }) => {
  await signInAs(page, MANAGER);
  await page.getByRole("navigation", { name: "Desk" }).getByRole("link", { name: "Reports" }).click();
  await expect(page.getByRole("figure", { name: "How far leads came" })).toBeVisible();
  await page.getByLabel("By", { exact: true }).selectOption("Week");
  await expect(page).toHaveURL(/by=Week/);
  await page.getByLabel("Leads of the last").selectOption("365 days");
  await expect(page).toHaveURL(/days=365/);
  await expectNoSeriousFinding(page);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("leads.csv");
});

test("an agent finds no reports", async ({ page }) => {
  await signInAs(page, AGENT);
  await expect(page.getByRole("link", { name: "Reports" })).toHaveCount(0);
  const answer = await page.request.get("/api/reports/leads");
  expect(answer.status()).toBe(404);
});

test("two leads of one number are merged, worked to a loss, and taken apart", async ({ page, browser }) => {
  const visitor = newVisitor();
  for (const name of [visitor.name, `${visitor.name} again`]) {
    const context = await browser.newContext();
    const asking = await context.newPage();
    await askQuestion(asking, await firstHomeIn(asking.request, "ahmedabad"), { ...visitor, name });
    await context.close();
  }
  await signInAs(page, MANAGER);
  await page.getByRole("link", { name: new RegExp(`${visitor.name} again`) }).click();
  await page.getByRole("button", { name: "Merge into this lead" }).click();
  await expect(page.getByText("Merged with another lead of the same person")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Taken apart again", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Merge into this lead" }).click();
  await expect(page.getByRole("button", { name: "Take apart again" })).toBeVisible();

  await expect(page.getByText("Call or write now: an answer was promised.")).toBeVisible();
  await page.getByLabel("Add a note").fill("Wants a balcony");
  await page.getByRole("button", { name: "Save note" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "Wants a balcony" })).toBeVisible();
  await page.getByLabel("Plan a follow-up").fill("Call about the loan");
  await page.getByRole("button", { name: "Tomorrow" }).click();
  await page.getByRole("button", { name: "Plan", exact: true }).click();
  const task = page.getByRole("checkbox", { name: /Call about the loan/ });
  await task.press("Space");
  await expect(page.getByText("Follow-up done")).toBeVisible();
  await expect(task).toBeChecked();
  await expectNoSeriousFinding(page);
  await expectNothingTooWide(page);

  await page.getByRole("navigation", { name: "Desk" }).getByRole("link", { name: "Board" }).click();
  const card = page.getByRole("article").filter({ hasText: `${visitor.name} again` });
  await card.getByRole("combobox").selectOption("Contacted");
  await expect(page.getByRole("region", { name: "Contacted" }).getByText(`${visitor.name} again`)).toBeVisible();
  await expectNoSeriousFinding(page);
  await card.getByRole("combobox").selectOption("Lost");
  await card.getByLabel(/^Why/).selectOption("Not interested any more");
  await expect(card).toHaveCount(0);
});

test("a lead is found in the table, tagged with others, and written to from a template once its contact is shown", async ({
  page,
  browser,
}) => {
  const visitor = newVisitor();
  const context = await browser.newContext();
  const asking = await context.newPage();
  await askQuestion(asking, await firstHomeIn(asking.request, "ahmedabad"), visitor);
  await context.close();

  await signInAs(page, MANAGER, "/agent/leads");
  await page.getByLabel("Person or home").fill(visitor.name);
  await page.getByLabel("Person or home").press("Enter");
  await expect(page).toHaveURL(/q=Visitor/);
  await expect(page.getByRole("status").filter({ hasText: "1 lead" })).toBeVisible();
  await page.getByRole("checkbox", { name: `Choose ${visitor.name}` }).check();
  const bulk = page.getByRole("region", { name: "Change the chosen leads" });
  await bulk.getByLabel("Add a tag").fill("Loan ready");
  await bulk.getByRole("button", { name: "Add" }).click();
  await expect(page.getByText("1 lead changed")).toBeVisible();
  await page.getByLabel("Tag", { exact: true }).selectOption("Loan ready");
  await expect(page).toHaveURL(/tag=Loan/);
  await expectNoSeriousFinding(page);
  await expectNothingTooWide(page);

  await page.getByRole("link", { name: visitor.name }).click();
  await expect(page.getByRole("link", { name: "Call" })).toHaveCount(0);
  await expect(page.getByText(/^\+91 •+\d\d$/)).toBeVisible();
  await page.getByRole("button", { name: "Show contact" }).click();
  await expect(page.getByText(`+91${visitor.phone}`)).toBeVisible();
  await expect(page.getByText("Looked at the contact")).toBeVisible();
  await page.getByRole("button", { name: "Write" }).click();
  await page.getByLabel("Message").fill(`Dear ${visitor.name}, when may I call?`);
  const template = `Call ${visitor.phone}`;
  await page.getByLabel("Keep as template").fill(template);
  await page.getByRole("button", { name: "Keep", exact: true }).click();
  await page.getByLabel("Message").fill("");
  await page.getByRole("button", { name: template, exact: true }).click();
  await expect(page.getByLabel("Message")).toHaveValue(`Dear ${visitor.name}, when may I call?`);
  const whatsApp = page.getByRole("link", { name: "WhatsApp" });
  await expect(whatsApp).toHaveAttribute("href", new RegExp(`wa.me/91${visitor.phone}\\?text=Dear%20Visitor`));
  await expectNoSeriousFinding(page);
  await page.getByRole("button", { name: `Remove the template ${template}` }).click();
  await expect(page.getByText("Template removed")).toBeVisible();
});

test("a manager takes in leads of a portal, by a signed call and as a file that is tried first", async ({ page }) => {
  const visitor = newVisitor();
  await signInAs(page, MANAGER, "/agent/routing");
  const sources = page.getByRole("region", { name: "Leads from elsewhere" });
  await sources.getByLabel("Name of the source").fill(`Portal ${visitor.phone}`);
  await sources.getByLabel("How it writes").selectOption("Like MagicBricks");
  await sources.getByRole("button", { name: "Add a source" }).click();
  await expect(sources.getByRole("status")).toContainText("Its secret is shown this once");
  await expectNoSeriousFinding(page);
  await expectNothingTooWide(page);
  const note = sources.getByRole("status").locator("xpath=..");
  const [address = "", , secret = ""] = await note.locator("code").allInnerTexts();
  await sources.getByRole("button", { name: "I kept it" }).click();

  const body = JSON.stringify({ enquiryId: visitor.phone, contactName: visitor.name, contactMobile: visitor.phone });
  const signature = `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;
  const headers = { "content-type": "application/json", "x-plinth-signature": signature };
  const taken = await page.request.post(address, { data: body, headers });
  expect(await taken.json()).toEqual({ enquiryId: expect.any(String) });
  const forged = await page.request.post(address, {
    data: body,
    headers: { ...headers, "x-plinth-signature": "sha256=00" },
  });
  expect(forged.status()).toBe(404);

  const card = sources.getByRole("listitem").filter({ hasText: `Portal ${visitor.phone}` });
  const csv = `id,name,phone,email,message,home\n1,${visitor.name} file,,${visitor.phone}@plinth.example,,\n2,Nobody,,,,`;
  await card
    .getByLabel("A file of leads (CSV)")
    .setInputFiles({ name: "leads.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
  await expect(card.getByRole("status")).toContainText("2 rows: 1 can be imported");
  await expect(card.getByText("Line 3: Give a phone number or an e-mail address")).toBeVisible();
  await card.getByRole("button", { name: "Import 1 lead" }).click();
  await expect(page.getByText("1 lead imported")).toBeVisible();
  await expect(card.getByText("2 leads so far")).toBeVisible();

  await page.goto(`/agent/leads?q=${encodeURIComponent(visitor.name)}`);
  await expect(page.getByRole("status").filter({ hasText: "2 leads" })).toBeVisible();
  await page.getByRole("link", { name: visitor.name, exact: true }).click();
  await expect(page.getByText(new RegExp(`by Portal ${visitor.phone}`))).toBeVisible();
});

test("a card is dragged to the next stage @desktop", async ({ page, browser }) => {
  const context = await browser.newContext();
  const asking = await context.newPage();
  const visitor = newVisitor();
  await askQuestion(asking, await firstHomeIn(asking.request, "ahmedabad"), visitor);
  await context.close();
  await signInAs(page, MANAGER, "/agent/board");
  const card = page.getByRole("article").filter({ hasText: visitor.name });
  await card.dragTo(page.getByRole("region", { name: "Contacted" }));
  await expect(page.getByRole("region", { name: "Contacted" }).getByText(visitor.name)).toBeVisible();
});

/** Rules hold for a whole agency, so each size of screen has one of its own. */
const TEAMS = {
  desktop: { place: "noida", manager: "Alok Tiwari", agents: ["Garima Saxena", "Mohit Tyagi"] },
  phone: { place: "gurugram", manager: "Deepak Yadav", agents: ["Ritika Chawla", "Sahil Dagar"] },
} as const;

test("a lead that is open to a team is claimed by one of it", async ({ page, browser, viewport }) => {
  const { place, manager, agents } = TEAMS[(viewport?.width ?? 0) > 500 ? "desktop" : "phone"];
  await signInAs(page, emailOf(manager), "/agent/routing");
  await page.getByRole("button", { name: "Add a rule" }).click();
  const rule = page.getByRole("group", { name: /^Rule 1/ });
  await rule.getByLabel("Name of rule 1").fill("Race");
  await rule.getByLabel("Goes to").selectOption("Whoever of a team claims it first");
  await rule.getByLabel("Minutes to claim it").fill("30");
  await page.getByRole("button", { name: "Save rules" }).click();
  await expect(page.getByText("Rules saved")).toBeVisible();

  const visitor = newVisitor();
  const asking = await browser.newPage();
  await askQuestion(asking, await firstHomeIn(asking.request, place), visitor);
  await asking.close();

  await page.goto("/agent");
  await page.getByRole("link", { name: new RegExp(visitor.name) }).click();
  const owner = page.locator("dt", { hasText: "Works on it" }).locator("xpath=following-sibling::dd");
  const ownerName = await owner.innerText();
  const colleague = agents.find((name) => name !== ownerName) ?? "";
  const context = await browser.newContext({ viewport });
  const desk = await context.newPage();
  await signInAs(desk, emailOf(colleague));
  await expect(desk.getByText("A new lead waits for somebody")).toBeVisible();
  await expect(desk.getByText(visitor.name)).toHaveCount(0);
  await expectNoSeriousFinding(desk);
  await desk.getByRole("button", { name: "Claim" }).click();
  await expect(desk.getByRole("heading", { name: visitor.name })).toBeVisible();
  await context.close();
  await page.reload();
  await expect(owner).toHaveText(colleague);
});
