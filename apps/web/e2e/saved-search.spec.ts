import { expect } from "@playwright/test";
import { expectNoSeriousFinding } from "./fixtures/axe";
import { linkInLetter } from "./fixtures/letters";
import { newVisitor, signOut } from "./fixtures/people";
import { register } from "./fixtures/register";
import { test } from "./fixtures/test";

test("a saved search waits for a yes from its address, and is stopped from its letter", async ({ page }) => {
  const visitor = newVisitor();
  const address = `${visitor.phone.replace("+", "p")}@plinth.example`;
  await page.goto("/search?place=pune&beds=3");
  await page.getByRole("button", { name: "Save search" }).click();
  const dialog = page.getByRole("dialog", { name: "Tell me about new homes" });
  await expect(dialog.getByLabel("Name of the search")).toHaveValue("Homes in Pune, 3 BHK");
  await dialog.getByLabel("E-mail address").fill("not an address");
  await dialog.getByRole("button", { name: "Save search" }).click();
  await expect(dialog.getByText(/e-?mail/i).last()).toBeVisible();
  await dialog.getByLabel("E-mail address").fill(address);
  await dialog.getByRole("radio", { name: "Once a week" }).check();
  await expectNoSeriousFinding(page);
  await dialog.getByRole("button", { name: "Save search" }).click();
  await expect(page.getByRole("status")).toContainText(address);

  await page.goto(await linkInLetter(address, "alerts"));
  await expect(page.getByRole("status")).toContainText("Waiting for your yes");
  await page.getByRole("button", { name: "Confirm alerts" }).click();
  await expect(page.getByRole("status")).toContainText("On:");
  await expect(page.getByRole("radio", { name: "Once a week" })).toBeChecked();
  await expectNoSeriousFinding(page);
  await page.getByRole("button", { name: "Stop these alerts" }).click();
  await expect(page.getByRole("status")).toContainText("Stopped");
});

test("what a browser kept is in the account after sign-in, and leaves the browser with it", async ({ page }) => {
  await page.goto("/search?place=pune");
  const heart = page
    .getByRole("region", { name: "Homes" })
    .getByRole("article")
    .first()
    .getByRole("button", { name: /^Add to shortlist/ });
  const name = (await heart.getAttribute("aria-label"))?.replace("Add to shortlist: ", "") ?? "";
  await heart.click();
  await register(page);
  await page.goto("/shortlist");
  await expect(page.getByText("Kept in your account.")).toBeVisible();
  await expect(page.getByRole("button", { name: `Remove from shortlist: ${name}` })).toBeVisible();
  await signOut(page);
  await page.goto("/shortlist");
  await expect(page.getByRole("heading", { name: "Nothing on your shortlist yet" })).toBeVisible();
});
