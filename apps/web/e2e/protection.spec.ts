import { expect, test } from "@playwright/test";
import { AGENT, newVisitor, signInAs, signOut } from "./fixtures/people";

test("pages of the desk lead strangers to the sign-in, and back after it", async ({ page }) => {
  await page.goto("/agent/listings");
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await signInAs(page, AGENT, "/agent/listings");
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

test("a wrong password is refused in words, and a new account can be made", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill(AGENT);
  await page.getByLabel("Password").fill("not the password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("do not belong together")).toBeVisible();

  const { name } = newVisitor();
  await page.goto("/register");
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("E-mail address").fill(`${name.toLowerCase().replaceAll(" ", "-")}@plinth.example`);
  await page.getByLabel("Password").fill("correct horse battery");
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByRole("button", { name: `Account of ${name}` })).toBeVisible();
});
