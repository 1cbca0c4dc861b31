import { expect } from "@playwright/test";
import { expectNoSeriousFinding } from "./fixtures/axe";
import { expectNothingTooWide } from "./fixtures/layout";
import { linkOnPageOfLetters } from "./fixtures/letters";
import { emailOf, MANAGER, newVisitor, signInAs } from "./fixtures/people";
import { test } from "./fixtures/test";

test("a manager invites somebody, who joins by the letter's link, and is taken out again with a colleague in their place", async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  const { name } = newVisitor();
  const email = emailOf(name);
  await signInAs(page, MANAGER, "/agent/team");
  await page.getByLabel("E-mail address of the new member").fill(email);
  await page.getByRole("button", { name: "Invite", exact: true }).click();
  await expect(page.getByRole("group", { name: email })).toBeVisible();
  await expectNoSeriousFinding(page);
  await expectNothingTooWide(page);

  const link = await linkOnPageOfLetters(browser, email, "Work with");
  const context = await browser.newContext();
  const theirs = await context.newPage();
  await theirs.goto(link);
  await expect(theirs.getByRole("heading", { name: /^Join / })).toBeVisible();
  await expectNoSeriousFinding(theirs);
  await expectNothingTooWide(theirs);
  await theirs.getByLabel("Your name").fill(name);
  await theirs.getByLabel("Choose a password").fill("a password of new members");
  await theirs.getByRole("button", { name: "Join" }).click();
  await expect(theirs).toHaveURL((url) => url.pathname === "/agent");
  // The letter is of no use any more.
  await theirs.goto(link);
  await expect(theirs.getByRole("heading", { name: "This invitation is over" })).toBeVisible();

  await page.reload();
  const member = page.getByRole("group", { name });
  await member.getByText(`${name} leaves`).click();
  await member.getByLabel(`Who takes over from ${name}`).selectOption({ label: "Hetal Trivedi" });
  await expect(member.getByText(/^Hetal Trivedi gets \d+ lead/)).toBeVisible();
  await member.getByRole("button", { name: "Hand over and take out" }).click();
  await expect(member).toBeHidden();
  await theirs.goto("/agent");
  await expect(theirs).toHaveURL((url) => url.pathname === "/sign-in");
  await context.close();
});
