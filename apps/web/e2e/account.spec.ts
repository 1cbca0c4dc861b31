import { expect, test } from "@playwright/test";
import { expectNoSeriousFinding } from "./fixtures/axe";
import { expectNothingTooWide } from "./fixtures/layout";
import { linkInLetter } from "./fixtures/letters";
import { emailOf, newVisitor, signOut } from "./fixtures/people";

const OLD = "a password of old days";
const NEW = "a password of new days";

test("a forgotten password is replaced by a letter's link, and a known one changed; other devices are signed out", async ({
  page,
  browser,
}) => {
  const { name } = newVisitor();
  const email = emailOf(name);
  await page.goto("/register");
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(OLD);
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page).toHaveURL((url) => url.pathname === "/");
  await signOut(page);

  await page.goto("/sign-in");
  await page.getByRole("link", { name: "Forgot your password?" }).click();
  // The page before has a field of the same name.
  await expect(page.getByRole("heading", { name: "Forgotten password" })).toBeVisible();
  await page.getByLabel("E-mail address").fill(email);
  await expectNoSeriousFinding(page);
  await page.getByRole("button", { name: "Send the link" }).click();
  await expect(page.getByRole("status")).toContainText("a letter with a link is on its way");

  const link = await linkInLetter(browser, email, "Choose a new password");
  await page.goto(link);
  await page.getByLabel("New password").fill("short");
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByText("Use at least 12 characters.")).toBeVisible();
  await page.getByLabel("New password").fill(NEW);
  await expectNoSeriousFinding(page);
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByRole("status")).toContainText("Your password is changed");
  await page.goto(link);
  await page.getByLabel("New password").fill(OLD);
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "This link was used" })).toBeVisible();

  const signIn = async (at: typeof page, password: string) => {
    await at.goto("/sign-in?next=/account");
    await at.getByLabel("E-mail address").fill(email);
    await at.getByLabel("Password").fill(password);
    await at.getByRole("button", { name: "Sign in" }).click();
  };
  await signIn(page, OLD);
  await expect(page.getByText("do not belong together")).toBeVisible();
  await signIn(page, NEW);
  await expect(page.getByRole("heading", { name: "Password and devices" })).toBeVisible();
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await signIn(other, NEW);
  await expect(other.getByRole("heading", { name: "Password and devices" })).toBeVisible();

  await page.reload();
  await expect(page.getByText("Another device")).toBeVisible();
  await expectNoSeriousFinding(page);
  await expectNothingTooWide(page);
  await page.getByLabel("Present password").fill(OLD);
  await page.getByLabel("New password").fill(`${NEW} and more`);
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByText("This is not your password.")).toBeVisible();
  await page.getByLabel("Present password").fill(NEW);
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByText("Password changed")).toBeVisible();
  await expect(page.getByText("Another device")).toHaveCount(0);
  await other.reload();
  await expect(other).toHaveURL((url) => url.pathname === "/sign-in");
  await elsewhere.close();
});
