import { expect, type Page } from "@playwright/test";
import { expectNoSeriousFinding } from "./fixtures/axe";
import { emailOf, newVisitor, signOut } from "./fixtures/people";
import { test } from "./fixtures/test";

type Person = { subject: string; name: string; email: string };

function newPerson(): Person {
  const { name } = newVisitor();
  return { subject: crypto.randomUUID(), name, email: emailOf(name) };
}

/** Through the form of what stands in for Google. */
async function comeByGoogle(page: Page, person: Person, { fault = "none", isVerified = true } = {}) {
  await page.goto("/sign-in?next=/account");
  await page.getByRole("button", { name: "Continue with Google" }).click();
  await page.getByLabel("Subject").fill(person.subject);
  await page.getByLabel("Name").fill(person.name);
  await page.getByLabel("E-mail").fill(person.email);
  await page.getByLabel("Verified").setChecked(isVerified);
  await page.getByLabel("Fault").selectOption(fault);
  await page.getByRole("button", { name: "Continue" }).click();
}

test("a new person comes in by Google, goes out, and comes back to the same account @desktop", async ({ page }) => {
  const person = newPerson();
  await comeByGoogle(page, person);
  await expect(page).toHaveURL((url) => url.pathname === "/account");
  await page.getByRole("button", { name: /^Account/ }).click();
  await expect(page.getByText(person.name)).toBeVisible();
  await page.keyboard.press("Escape");
  await signOut(page);
  await comeByGoogle(page, { ...person, email: emailOf(newVisitor().name) });
  await expect(page).toHaveURL((url) => url.pathname === "/account");
  await page.getByRole("button", { name: /^Account/ }).click();
  await expect(page.getByText(person.name)).toBeVisible();
});

for (const fault of [
  "wrong nonce",
  "for somebody else",
  "by somebody else",
  "long over",
  "signed by a stranger",
  "refused",
  "out of order",
]) {
  test(`an answer of Google that is ${fault} opens nothing and says so @desktop`, async ({ page }) => {
    await comeByGoogle(page, newPerson(), { fault });
    await expect(page.getByRole("alert").filter({ hasText: "Signing in with Google did not work" })).toBeVisible();
    await page.goto("/account");
    await expect(page).toHaveURL((url) => url.pathname === "/sign-in");
  });
}

test("an address that Google does not vouch for opens nothing and says so @phone", async ({ page }) => {
  await comeByGoogle(page, newPerson(), { isVerified: false });
  await expect(page.getByRole("alert").filter({ hasText: "Google does not vouch for its address" })).toBeVisible();
  await expectNoSeriousFinding(page);
});
