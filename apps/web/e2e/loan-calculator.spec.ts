import { expect } from "@playwright/test";
import { expectNoSeriousFinding } from "./fixtures/axe";
import { firstHomeIn } from "./fixtures/homes";
import { expectNothingTooWide } from "./fixtures/layout";
import { untilListening } from "./fixtures/listening";
import { test } from "./fixtures/test";

test("the loan for a home follows its rate and term, by keyboard, and is told year by year", async ({ page }) => {
  await page.goto(await firstHomeIn(page.request, "mumbai"));
  await untilListening(page);
  await expect(page.getByRole("heading", { name: "EMI calculator" })).toBeVisible();
  const instalment = page.getByText(/^EMI ₹[\d,]+ a month/);
  const usual = await instalment.textContent();
  await page.getByRole("slider", { name: "Paid back in" }).press("Home");
  await expect(page.getByRole("slider", { name: "Paid back in" })).toHaveAttribute("aria-valuetext", "1 year");
  await expect(instalment).not.toHaveText(usual ?? "");
  await page.getByRole("slider", { name: "Interest a year" }).press("Home");
  await expect(instalment).toContainText("With ₹0 interest");
  await page.getByText("Year by year", { exact: true }).click();
  const table = page.getByRole("table", { name: "The loan year by year" });
  await expect(table.getByRole("row")).toHaveCount(2);
  await expect(table.getByRole("row").last()).toContainText("₹0");
  await page.getByRole("slider", { name: "Paid back in" }).press("End");
  await expect(table.getByRole("row")).toHaveCount(31);
  await expectNoSeriousFinding(page);
  await expectNothingTooWide(page);
});
