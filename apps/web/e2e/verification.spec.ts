import { expect, type Page } from "@playwright/test";
import { expectNoSeriousFinding } from "./fixtures/axe";
import { expectNothingTooWide } from "./fixtures/layout";
import { linkInLetter } from "./fixtures/letters";
import { emailOf, newVisitor, signInAs } from "./fixtures/people";
import { photo } from "./fixtures/photo";
import { test } from "./fixtures/test";

const MODERATOR = "moderator@plinth.example";
/** Each size of screen has an agency of its own, as both run at once. */
const MANAGERS = { desktop: "Padma Subramanian", phone: "Harpreet Anand" } as const;
const PAPER = {
  name: "certificate.pdf",
  mimeType: "application/pdf",
  buffer: Buffer.from("%PDF-1.7 certificate %%EOF"),
};
const PAGE = { name: "certificate.pdf", mimeType: "application/pdf", buffer: Buffer.from("<script>alert(1)</script>") };

async function expectGoodPage(page: Page) {
  await expectNoSeriousFinding(page);
  await expectNothingTooWide(page);
}

test("a manager hands in a certificate, a moderator checks it in the register, and buyers read so beside a home", async ({
  page,
  browser,
  viewport,
}) => {
  test.setTimeout(180_000);
  const manager = MANAGERS[(viewport?.width ?? 0) > 500 ? "desktop" : "phone"];
  const number = `A518${newVisitor().phone.slice(2)}`;
  await signInAs(page, emailOf(manager), "/agent/listings");
  const home = page.locator('a[href^="/listing/"]').first();
  const homeUrl = (await home.getAttribute("href")) ?? "";

  await page.goto("/agent/verification");
  await page.getByLabel("State of the issuer").selectOption("Maharashtra");
  await page.getByLabel("RERA number").fill("P51700019929");
  await page.getByRole("button", { name: "Go on to the papers" }).click();
  await expect(page.getByText("This is not how the issuer writes its numbers.")).toBeVisible();
  await page.getByLabel("RERA number").fill(number);
  await page.getByRole("button", { name: "Go on to the papers" }).click();
  const request = page.getByRole("group").filter({ hasText: number });
  await request.getByLabel("Choose papers").setInputFiles(PAGE);
  await expect(request.getByText("This is no PDF, JPEG, PNG or WebP.")).toBeVisible();
  await request.getByLabel("Choose papers").setInputFiles(PAPER);
  await expect(request.getByRole("link", { name: "certificate.pdf" })).toBeVisible();
  const scan = await photo("scan.jpg", "#f4f1ea");
  await request.getByLabel("Choose papers").setInputFiles({ ...scan, buffer: scan.buffer.subarray(0, -200) });
  await expect(request.getByText("This picture is damaged")).toBeVisible();
  await request.getByLabel("Choose papers").setInputFiles(scan);
  await expect(request.getByRole("link", { name: "scan.jpg" })).toBeVisible();
  await expectGoodPage(page);
  await request.getByRole("button", { name: "Hand in" }).click();
  await expect(request).toContainText("Waits for a moderator");
  const agencyName = ((await request.getAttribute("aria-label")) ?? "").split(":")[0] ?? "";

  const context = await browser.newContext({ viewport });
  const desk = await context.newPage();
  await signInAs(desk, MODERATOR, "/admin/verifications");
  await expectGoodPage(desk);
  await desk.getByRole("list", { name: "Requests" }).getByRole("link").filter({ hasText: agencyName }).click();
  await expect(desk.getByText(number)).toBeVisible();
  await desk.getByRole("button", { name: "Take this case" }).click();
  const paper = desk.getByRole("link", { name: "certificate.pdf" });
  const file = await desk.request.get((await paper.getAttribute("href")) ?? "");
  expect((await file.body()).toString()).toBe(PAPER.buffer.toString());
  expect(file.headers()).toMatchObject({
    "content-disposition": expect.stringMatching(/^attachment; filename="paper-\w+\.pdf"$/),
    "content-security-policy": expect.stringContaining("sandbox"),
    "x-content-type-options": "nosniff",
  });
  await desk.getByLabel("How it was checked").selectOption("Register checked");
  const year = new Date().getUTCFullYear() + 2;
  await desk.getByLabel("Valid until").fill(`${year}-06-30`);
  await expectGoodPage(desk);
  await desk.getByRole("button", { name: "Verify" }).click();
  await expect(desk.getByText("Decided; whoever asked is told").first()).toBeVisible();
  await context.close();

  await page.reload();
  await expect(request).toContainText(`Register checked, valid until 30 Jun ${year}`);
  expect(await linkInLetter(emailOf(manager), "RERA agent registration is verified")).toContain("/verification");
  const buyers = await browser.newContext({ viewport });
  const buyer = await buyers.newPage();
  await buyer.goto(homeUrl);
  const facets = buyer.getByRole("list", { name: "Verified" });
  await expect(facets).toContainText(`${agencyName} · RERA agent registration, Maharashtra (${number})`);
  await expect(facets).toContainText(`checked in the register on`);
  await expect(facets).toContainText(`valid until 30 Jun ${year}`);
  await expectGoodPage(buyer);
  await buyers.close();
});
