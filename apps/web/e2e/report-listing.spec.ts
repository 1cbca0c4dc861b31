import { expect } from "@playwright/test";
import { expectNoSeriousFinding } from "./fixtures/axe";
import { firstHomeIn } from "./fixtures/homes";
import { untilListening } from "./fixtures/listening";
import { newVisitor } from "./fixtures/people";
import { test } from "./fixtures/test";

test("a visitor reports a home, is told what is missing, and where the answer goes", async ({ page }) => {
  const address = `${newVisitor().phone.replace("+", "r")}@plinth.example`;
  await page.goto(await firstHomeIn(page.request, "mumbai"));
  await untilListening(page);
  await page.getByRole("button", { name: "Report this listing" }).click();
  const dialog = page.getByRole("dialog", { name: "Report this listing" });
  await dialog.getByLabel("What is wrong?").selectOption({ label: "Facts or price are wrong" });
  await dialog.getByLabel("E-mail address").fill("not an address");
  await dialog.getByRole("button", { name: "Send report" }).click();
  await expect(dialog.getByLabel("E-mail address")).toHaveAttribute("aria-invalid", "true");
  await expect(dialog.getByLabel("E-mail address")).toBeFocused();
  await expectNoSeriousFinding(page);
  await dialog.getByLabel("E-mail address").fill(address);
  await dialog.getByRole("button", { name: "Send report" }).click();
  await expect(page.getByRole("status")).toContainText(address);
  await expectNoSeriousFinding(page);
});
