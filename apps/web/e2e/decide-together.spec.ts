import { expect } from "@playwright/test";
import { expectNoSeriousFinding } from "./fixtures/axe";
import { handIn } from "./fixtures/hand-in";
import { expectNothingTooWide } from "./fixtures/layout";
import { emailOf, newVisitor, signInAs } from "./fixtures/people";
import { test } from "./fixtures/test";

/** Each size of screen has an agent of its own, as both run at once. */
const AGENTS = { desktop: "Harika Varma", phone: "Imran Qureshi" } as const;
const REASON = "Both are shares in a holiday home, which may not be offered here.";

test("two listings are refused at one press, by keys, and brought back; their agent reprices both at another", async ({
  page,
  browser,
  viewport,
}) => {
  test.setTimeout(180_000);
  const serial = newVisitor().name.slice(-6);
  const names = [`Twin Court ${serial} East`, `Twin Court ${serial} West`] as const;
  await signInAs(page, emailOf(AGENTS[(viewport?.width ?? 0) > 500 ? "desktop" : "phone"]), "/agent/listings");
  for (const projectName of names) {
    await handIn(page, { projectName, description: `${projectName} looks over the lake and is shared by its owners.` });
  }

  const desk = await (await browser.newContext({ viewport })).newPage();
  await signInAs(desk, "moderator@plinth.example", "/admin/moderation");
  await desk.goto("/admin/moderation?task=Listing");
  const keys = desk.getByRole("dialog", { name: "Keys of the desk" });
  // Pressed before the page listens, it would not be heard.
  await expect(async () => {
    await desk.keyboard.press("?");
    await expect(keys).toBeVisible({ timeout: 500 });
  }).toPass();
  await desk.keyboard.press("Escape");
  await expect(keys).toBeHidden();
  await desk.keyboard.press("j");
  await expect(desk.getByText(/^2 of \d+: /)).toBeAttached();
  await expect(desk).toHaveURL(/task=Listing&listing=/);

  for (const projectName of names) {
    await desk.getByRole("checkbox", { name: new RegExp(`^Choose .*${projectName}`) }).check();
  }
  const foreseen = desk.getByRole("region", { name: "What will happen" });
  await expect(foreseen).toContainText("will be decided");
  await desk.keyboard.press("r");
  await expect(desk.getByRole("radio", { name: "Reject" })).toBeFocused();
  await expect(foreseen).toContainText("2 will be decided");
  await expect(foreseen.getByText("Waiting for review → Rejected")).toHaveCount(2);
  await desk.getByLabel("Rule").selectOption("This may not be offered here");
  const shown = desk.url();
  await desk.getByLabel("Reason").pressSequentially(`${REASON} jkx`);
  expect(desk.url()).toBe(shown);
  await desk.getByLabel("Reason").fill(REASON);
  await expectNoSeriousFinding(desk);
  await expectNothingTooWide(desk);
  await desk.getByRole("button", { name: "Reject 2" }).click();
  await expect(desk.getByText("2 decided; the agents are told")).toBeVisible();

  const own = page.getByRole("article").filter({ hasText: `Twin Court ${serial}` });
  await page.goto("/agent/listings");
  await expect(own.filter({ hasText: REASON })).toHaveCount(2);

  await desk.goto("/admin/decisions");
  const batch = desk
    .getByRole("listitem")
    .filter({ hasText: names[0] })
    .filter({ has: desk.getByRole("button") });
  await batch.getByRole("button", { name: "Take back" }).click();
  await expect(desk.getByText("2 taken back")).toBeVisible();
  await expectNothingTooWide(desk);
  await desk.context().close();
  await page.reload();
  await expect(own.filter({ hasText: "Waiting for review" })).toHaveCount(2);
  await expect(own.filter({ hasText: REASON })).toHaveCount(0);

  // Their agent lowers both prices at one press, and takes that back.
  const choices = page.getByRole("checkbox", { name: new RegExp(`^Choose .*Twin Court ${serial}`) });
  const panel = page.getByRole("form", { name: "Change the chosen listings" });
  // Pressed before the page listens, it would not be heard.
  await expect(async () => {
    await choices.first().setChecked(true);
    await expect(panel).toBeVisible({ timeout: 500 });
  }).toPass();
  await choices.last().focus();
  await page.keyboard.press("Space");
  await expect(panel.getByText("₹1,40,00,000 → ₹1,33,00,000")).toHaveCount(2);
  await panel.getByLabel("What should happen?").selectOption("Offer again");
  await expect(panel.getByText("Nothing would change.")).toHaveCount(2);
  await panel.getByLabel("What should happen?").selectOption("Change the price by per cent");
  await panel.getByLabel("Per cent").fill("-10,5");
  await expect(panel.getByText("₹1,40,00,000 → ₹1,25,00,000")).toHaveCount(2);
  await expectNoSeriousFinding(page);
  await expectNothingTooWide(page);
  await panel.getByRole("button", { name: "Change 2 listings" }).click();
  await expect(own.filter({ hasText: "₹1.25 Cr" })).toHaveCount(2);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(own.filter({ hasText: "₹1.4 Cr" })).toHaveCount(2);
});
