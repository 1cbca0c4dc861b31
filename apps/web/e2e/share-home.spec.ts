import { expect } from "@playwright/test";
import { firstHomeIn } from "./fixtures/homes";
import { untilListening } from "./fixtures/listening";
import { test } from "./fixtures/test";

test("a home's page is handed on by its address, and on paper stands what it says and nothing to press", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto(await firstHomeIn(page.request, "bengaluru"));
  await untilListening(page);
  // As on devices that have no sheet of their own for it.
  await page.evaluate(() => Reflect.deleteProperty(Navigator.prototype, "share"));
  await page.getByRole("button", { name: "Share" }).click();
  await expect(page.getByText("Link copied")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());

  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Facts" })).toBeVisible();
  for (const name of ["Share", "Print", "Report this listing"])
    await expect(page.getByRole("button", { name, exact: true })).toBeHidden();
  await expect(page.getByRole("complementary", { name: "Visit or ask" })).toBeHidden();
  const paper = await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  expect(paper).toBe("light");
});
