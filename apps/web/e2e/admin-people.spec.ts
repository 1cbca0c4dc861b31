import { expect } from "@playwright/test";
import { expectNoSeriousFinding } from "./fixtures/axe";
import { expectNothingTooWide } from "./fixtures/layout";
import { ADMIN, signInAs } from "./fixtures/people";
import { register } from "./fixtures/register";
import { test } from "./fixtures/test";

test("an administrator suspends an account, which is signed out at its next step, and lets it in again", async ({
  page,
  browser,
}) => {
  const theirs = await browser.newPage();
  const { name, email } = await register(theirs, "a password of old days");
  await theirs.goto("/account");
  await expect(theirs.getByRole("heading", { name: "Password and devices" })).toBeVisible();

  await signInAs(page, ADMIN, "/admin/people");
  await page.getByLabel("E-mail address of the account").fill("nobody@plinth.example");
  await page.getByRole("button", { name: "Find" }).click();
  await expect(page.getByText("No account has this address.")).toBeVisible();
  await page.getByLabel("E-mail address of the account").fill(email);
  await page.getByRole("button", { name: "Find" }).click();
  await expect(page.getByRole("heading", { name })).toBeVisible();
  await expectNoSeriousFinding(page);
  await expectNothingTooWide(page);
  await page.getByLabel("Why it is suspended").selectOption("Somebody else may be using it");
  await page.getByRole("button", { name: "Suspend" }).click();
  await expect(page.getByText(/^Suspended since/)).toBeVisible();
  await theirs.reload();
  await expect(theirs).toHaveURL((url) => url.pathname === "/sign-in");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("button", { name: "Suspend" })).toBeVisible();
  await theirs.getByLabel("E-mail address").fill(email);
  await theirs.getByLabel("Password").fill("a password of old days");
  await theirs.getByRole("button", { name: "Sign in" }).click();
  await expect(theirs.getByRole("heading", { name: "Password and devices" })).toBeVisible();
  await theirs.close();
});
