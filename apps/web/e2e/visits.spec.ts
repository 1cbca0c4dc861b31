import { type Browser, expect, type Page } from "@playwright/test";
import { expectNoSeriousFinding } from "./fixtures/axe";
import { expectNothingTooWide } from "./fixtures/layout";
import { AGENT, newVisitor, signInAs } from "./fixtures/people";
import { test } from "./fixtures/test";

type Visitor = ReturnType<typeof newVisitor>;

/** One of the agent's public homes, each journey another one, with terms of its own. */
async function homeWithTerms(page: Page, index: number, change: (form: Page) => Promise<void>): Promise<string> {
  await signInAs(page, AGENT, "/agent/listings");
  const row = page.getByRole("article").filter({ hasText: "Approved" }).nth(index);
  const href = await row.getByRole("link", { name: "Terms of visits" }).getAttribute("href");
  await page.goto(href ?? "");
  // The form fills itself in once its script runs; what is typed before mixes with that.
  await expect(page.getByLabel("Length of a visit, minutes")).not.toHaveValue("");
  await change(page);
  await expectNoSeriousFinding(page);
  await page.getByRole("button", { name: "Save terms" }).click();
  await expect(page.getByText("Terms saved")).toBeVisible();
  return `/listing/${href?.split("/")[3]}/home`;
}

const times = (page: Page) => page.getByRole("button", { name: /^\d\d:\d\d/ });

/** The last free time of the last day in sight, which no other journey asks for. */
async function chooseTime(page: Page, which: "first" | "last" = "last") {
  const days = page.getByRole("group", { name: "Day" }).getByRole("button");
  await days.last().click();
  const time = times(page)[which]();
  await expect(time).toBeEnabled();
  const text = await time.innerText();
  await time.click();
  return text;
}

async function fillContact(page: Page, visitor: Visitor) {
  await page.getByLabel("Your name").fill(visitor.name);
  await page.getByLabel("Phone", { exact: true }).fill(visitor.phone);
  await page.getByText("WhatsApp").click();
}

/** Somebody else, at a screen of the same size. */
async function newGuest(page: Page, browser: Browser): Promise<Page> {
  return (await browser.newContext({ viewport: page.viewportSize() })).newPage();
}

const linkOf = (page: Page) => new URL(page.url());

test("a visit is asked for, confirmed by its host, moved and called off", async ({ page, browser }) => {
  const listing = await homeWithTerms(page, 0, async (form) => {
    await form.getByLabel("How is a visit confirmed?").selectOption({ label: "By you, after a request" });
    await form.getByLabel("Getting in").fill("Ring twice at the blue gate");
  });
  const visitor = newVisitor();
  const guest = await newGuest(page, browser);
  await guest.goto(listing);
  await expect(guest.getByText(/The agent confirms within 24 hours/)).toBeVisible();
  await chooseTime(guest);
  await guest.getByRole("button", { name: /^Continue with/ }).click();
  await expect(guest.getByText(/Kept for you for (10:00|9:\d\d)/)).toBeVisible();
  await fillContact(guest, visitor);
  await expectNoSeriousFinding(guest);
  await guest.getByRole("button", { name: "Request visit" }).click();
  await expect(guest.getByRole("heading", { name: "Your visit is requested" })).toBeVisible();
  await expect(guest.getByText("Ring twice")).toHaveCount(0);

  await page.goto("/agent/calendar?view=list");
  const card = page.getByRole("article").filter({ hasText: visitor.name });
  await expect(card).toContainText("Waits for an answer");
  await expectNoSeriousFinding(page);
  await expectNothingTooWide(page);
  await card.getByRole("button", { name: "Confirm" }).click();
  await expect(card).toContainText("Confirmed");

  await guest.reload();
  await expect(guest.getByRole("heading", { name: "Your visit is booked" })).toBeVisible();
  await expect(guest.getByText("Ring twice at the blue gate")).toBeVisible();
  await expectNoSeriousFinding(guest);
  const file = await guest.request.get(
    (await guest.getByRole("link", { name: "Add to calendar" }).getAttribute("href")) ?? "",
  );
  expect(file.headers()["content-type"]).toContain("text/calendar");
  expect(await file.text()).toContain("BEGIN:VEVENT");

  await guest.getByRole("button", { name: "Change time" }).click();
  const moved = await chooseTime(guest, "first");
  await guest.getByRole("button", { name: /^Move to/ }).click();
  await expect(guest.getByRole("heading", { name: "Your visit is requested" })).toBeVisible();
  await expect(guest.getByText(moved).first()).toBeVisible();

  await page.reload();
  await card.getByRole("button", { name: "Deny" }).click();
  await page.getByLabel("Reason").fill("The owner is away that day");
  await page.getByRole("button", { name: "Deny request" }).click();
  await expect(card).toHaveCount(0);
  await guest.reload();
  await expect(guest.getByRole("heading", { name: "The agent cannot take this visit" })).toBeVisible();
  await expect(guest.getByText("The owner is away that day")).toBeVisible();
  await guest.close();
});

test("a booked visit is cancelled from its link, and a wrong link shows nothing", async ({ page, browser }) => {
  const listing = await homeWithTerms(page, 1, async (form) => {
    await form.getByLabel("How is a visit confirmed?").selectOption({ label: "At once" });
  });
  const guest = await newGuest(page, browser);
  await guest.goto(listing);
  await chooseTime(guest);
  await guest.getByRole("button", { name: /^Continue with/ }).click();
  await fillContact(guest, newVisitor());
  await guest.getByRole("button", { name: "Book visit" }).click();
  await expect(guest.getByRole("heading", { name: "Your visit is booked" })).toBeVisible();
  const link = linkOf(guest);
  await guest.getByRole("button", { name: "Cancel visit" }).click();
  await guest.getByLabel("Reason").fill("We found another home");
  await guest.getByRole("dialog").getByRole("button", { name: "Cancel visit" }).click();
  await expect(guest.getByRole("heading", { name: "This visit is cancelled" })).toBeVisible();
  const wrong = await guest.goto(`${link.pathname}?key=${"x".repeat(32)}`);
  expect(wrong?.status()).toBe(404);
  await guest.close();
});

test("a time that is not booked within ten minutes is given back", async ({ page }) => {
  await page.clock.install();
  await page.goto("/search?place=mumbai");
  await page.getByRole("article").nth(2).getByRole("link").click();
  await chooseTime(page);
  await page.getByRole("button", { name: /^Continue with/ }).click();
  await expect(page.getByText(/^Kept for you/)).toBeVisible();
  await page.clock.fastForward("10:01");
  await expect(page.getByText("The time was given back")).toBeVisible();
  await expect(page.getByRole("button", { name: "Choose a time" })).toBeVisible();
});

test("several parties share a visit until its seats are taken", async ({ page, browser }) => {
  const listing = await homeWithTerms(page, 2, async (form) => {
    await form.getByLabel("People at one time").fill("3");
    await form.getByLabel("How is a visit confirmed?").selectOption({ label: "At once" });
  });
  const askFor = async (people: string) => {
    const guest = await newGuest(page, browser);
    await guest.goto(listing);
    await guest.getByLabel("How many of you come?").selectOption({ label: people });
    return guest;
  };
  const dayOf = (guest: Page) => guest.getByRole("group", { name: "Day" });
  const first = await askFor("2 people");
  const time = await chooseTime(first);
  const chosenDay = await dayOf(first).getByRole("button", { pressed: true }).getAttribute("aria-label");
  // By its name: the strip moves on when the first of its days is full.
  const chooseDay = (guest: Page) =>
    dayOf(guest)
      .getByRole("button", { name: chosenDay ?? "", exact: true })
      .click();
  await first.getByRole("button", { name: /^Continue with/ }).click();
  await fillContact(first, newVisitor());
  await first.getByRole("button", { name: "Book visit" }).click();
  await expect(first.getByText(/, 2 people/)).toBeVisible();

  const tooMany = await askFor("2 people");
  await chooseDay(tooMany);
  await expect(times(tooMany).last()).toBeEnabled();
  await expect(tooMany.getByRole("button", { name: time, exact: true })).toHaveCount(0);
  await tooMany.getByText("Why are other times missing?").click();
  await expect(tooMany.getByText(new RegExp(`${time}–.*shown to others`))).toBeVisible();
  await tooMany.getByText("Wait for a visit that is full").click();
  await tooMany.getByLabel("E-mail address").fill("waits@plinth.example");
  await expectNoSeriousFinding(tooMany);
  await tooMany.getByRole("button", { name: "Tell me when seats are free" }).click();
  await expect(tooMany.getByRole("status")).toContainText("waits@plinth.example");
  const fits = await askFor("1 person");
  await chooseDay(fits);
  await expect(fits.getByRole("button", { name: time, exact: true })).toBeVisible();
  for (const guest of [first, tooMany, fits]) await guest.close();
});

test("three homes of a shortlist are visited in one tour", async ({ page }) => {
  await page.goto("/search?place=mumbai&sort=priceLowest");
  for (const index of [3, 4, 5])
    await page
      .getByRole("article")
      .nth(index)
      .getByRole("button", { name: /^Add to shortlist/ })
      .click();
  await page.goto("/shortlist");
  for (const index of [0, 1, 2])
    await page
      .getByRole("button", { name: /^Compare/ })
      .nth(index)
      .click();
  await page.getByRole("link", { name: "Visit these 3 in one day" }).click();
  await expect(page.getByRole("heading", { name: "Visit 3 homes in one day" })).toBeVisible();
  const order = page.getByRole("list", { name: "Order of the visits" });
  const tomorrow = await page.getByLabel("Day").inputValue();
  for (let day = 0; day < 5 && !(await order.isVisible()); day++) {
    const next = new Date(Date.parse(tomorrow) + day * 86_400_000).toISOString().slice(0, 10);
    await page.getByLabel("Day").fill(next);
    await expect(order.or(page.getByRole("heading", { name: "No order works on this day" }))).toBeVisible();
  }
  await expect(order.getByText(/min on the way/)).toHaveCount(2);
  await fillContact(page, newVisitor());
  await expectNoSeriousFinding(page);
  await expectNothingTooWide(page);
  await page.getByRole("button", { name: "Book all 3 visits" }).click();
  await expect(page.getByRole("heading", { name: "Your tour is booked" })).toBeVisible();
  await page.getByRole("link", { name: "Manage" }).first().click();
  await expect(page.getByRole("heading", { name: "Your visit is booked" })).toBeVisible();
});

test("an agent changes hours and subscribes to the visits", async ({ page }) => {
  await signInAs(page, AGENT, "/agent/hours");
  await page.getByRole("button", { name: "Add a date" }).click();
  await page.getByLabel("Reason, shown to visitors (optional)").last().fill("Family wedding");
  await expectNoSeriousFinding(page);
  await page.getByRole("button", { name: "Save hours" }).click();
  await expect(page.getByText("Working hours saved")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Reason, shown to visitors (optional)").last()).toHaveValue("Family wedding");
  await page
    .getByRole("button", { name: /^Remove \d{4}/ })
    .last()
    .click();
  await page.getByRole("button", { name: "Save hours" }).click();
  await expect(page.getByText("Working hours saved")).toBeVisible();

  await page.goto("/agent/calendar");
  await page.getByRole("button", { name: "Make an address" }).click();
  const address = await page.getByLabel("Private calendar address").inputValue();
  const feed = await page.request.get(address);
  expect(await feed.text()).toContain("BEGIN:VCALENDAR");
  await page.getByRole("button", { name: "Stop all addresses" }).click();
  await expect(page.getByText("No address works any more.")).toBeVisible();
  expect((await page.request.get(address)).status()).toBe(404);
});
