import { expect } from "@playwright/test";
import { CANARY_MANAGER, CANARY_WORD } from "@repo/api/testing/journey-canaries";
import { signInAs } from "./fixtures/people";
import { test } from "./fixtures/test";

test.use({ mayReadCanaries: true });

test("the control: whoever works in the watched agency is sent its words, and the watch finds them @desktop", async ({
  page,
  received,
}) => {
  const ways = () => [...new Set(received.findings.map(({ way }) => way))].toSorted();
  await signInAs(page, CANARY_MANAGER);
  await page
    .getByRole("link", { name: new RegExp(`${CANARY_WORD}name`) })
    .first()
    .click();
  await expect(page.getByText(`${CANARY_WORD}note`).first()).toBeVisible();
  // Bodies of a page that is left before they were read are lost.
  await expect.poll(ways).toContain("payload");
  await page.getByLabel("Add a note").fill(`${CANARY_WORD} again`);
  await page.getByRole("button", { name: "Save note" }).click();
  await expect.poll(ways).toContain("fetch");
  await page.goto("/agent/reports?by=Listing");
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("leads.csv");
  await page.request.get("/api/reports/leads?by=Listing");
  await expect.poll(ways).toEqual(["document", "download", "fetch", "payload", "request"]);
});
