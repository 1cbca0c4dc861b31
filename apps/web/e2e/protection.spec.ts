import { expect } from "@playwright/test";
import { expectNoSeriousFinding } from "./fixtures/axe";
import { expectNothingTooWide } from "./fixtures/layout";
import { linkInLetter } from "./fixtures/letters";
import { AGENT, givePassword, signInAs, signOut } from "./fixtures/people";
import { askForAccount, register } from "./fixtures/register";
import { test } from "./fixtures/test";

test("pages of the desk lead strangers to the sign-in, and back after it", async ({ page }) => {
  await page.goto("/agent/listings");
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await givePassword(page, AGENT, "/agent/listings");
  await expect(page).toHaveURL((url) => url.pathname === "/agent/listings");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("an agent finds no moderation desk", async ({ page }) => {
  await signInAs(page, AGENT);
  const answer = await page.goto("/admin/moderation");
  expect(answer?.status()).toBe(404);
});

test("an ended session is worth nothing, even for somebody who kept the cookie", async ({ page, context }) => {
  await signInAs(page, AGENT);
  const cookies = await context.cookies();
  await signOut(page);
  await context.addCookies(cookies);
  await page.goto("/agent");
  await expect(page).toHaveURL(/\/sign-in/);
});

test("a wrong password is refused in words", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill(AGENT);
  await page.getByLabel("Password").fill("not the password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("do not belong together")).toBeVisible();
});

test("a new account is finished by a letter; for a known address the page says the same, and another letter goes there", async ({
  page,
}) => {
  const { email } = await register(page);
  await signOut(page);
  await askForAccount(page, { name: "Somebody Else", email, password: "correct horse battery" });
  await expectNoSeriousFinding(page);
  await expectNothingTooWide(page);
  await page.goto(await linkInLetter(email, "You have an account already"));
  // The first link is the one for a forgotten password; the letter has one to sign in by as well.
  await expect(page.getByRole("heading", { name: "Forgotten password" })).toBeVisible();
});
