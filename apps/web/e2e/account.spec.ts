import { expect } from "@playwright/test";
import { TOTP } from "otpauth";
import { expectNoSeriousFinding } from "./fixtures/axe";
import { expectNothingTooWide } from "./fixtures/layout";
import { codeInText, linkInLetter } from "./fixtures/letters";
import { newVisitor, signOut } from "./fixtures/people";
import { register } from "./fixtures/register";
import { test } from "./fixtures/test";

const OLD = "a password of old days";
const NEW = "a password of new days";

test("a forgotten password is replaced by a letter's link, and a known one changed; other devices are signed out", async ({
  page,
  browser,
}) => {
  const { email } = await register(page, OLD);
  await signOut(page);

  await page.goto("/sign-in");
  await page.getByRole("link", { name: "Forgot your password?" }).click();
  // The page before has a field of the same name.
  await expect(page.getByRole("heading", { name: "Forgotten password" })).toBeVisible();
  await page.getByLabel("E-mail address").fill(email);
  await expectNoSeriousFinding(page);
  await page.getByRole("button", { name: "Send the link" }).click();
  await expect(page.getByRole("status")).toContainText("a letter with a link is on its way");

  const link = await linkInLetter(email, "Choose a new password");
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
  const activity = page.getByRole("heading", { name: "Recent activity" }).locator("..");
  await expect(activity.getByText("Signed in with the password").first()).toBeVisible();
  await expect(activity.getByText("Somebody tried to sign in and failed with the password")).toBeVisible();
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

test("an authenticator app is set up with its key, asked for at the next sign-in, and replaced by a recovery code", async ({
  page,
}) => {
  const { email } = await register(page, OLD);
  await page.goto("/account/second-step");
  await page.getByRole("button", { name: "Set up an app" }).click();
  await expect(page.getByRole("img", { name: "QR code of the key" })).toBeVisible();
  await expectNoSeriousFinding(page);
  await expectNothingTooWide(page);
  const secret = await page.locator("code").innerText();
  await page.getByLabel("Code that the app shows").fill("12");
  await page.getByRole("button", { name: "Turn it on" }).click();
  await expect(page.getByText("Type the six digits of your app")).toBeVisible();
  await page.getByLabel("Code that the app shows").fill(new TOTP({ secret }).generate());
  await page.getByRole("button", { name: "Turn it on" }).click();
  await expect(page.getByRole("heading", { name: "Keep these recovery codes" })).toBeVisible();
  const [first = "", second = ""] = await page.locator("code").allInnerTexts();
  await expectNoSeriousFinding(page);
  await page.getByRole("button", { name: "I have kept them" }).click();
  await expect(page.getByText("10 recovery codes are left")).toBeVisible();
  await signOut(page);

  const signInTo = async (path: string) => {
    await page.goto(`/sign-in?next=${path}`);
    await page.getByLabel("E-mail address").fill(email);
    await page.getByLabel("Password").fill(OLD);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByRole("heading", { name: "Second step" })).toBeVisible();
  };
  await signInTo("/account");
  await expectNoSeriousFinding(page);
  await expectNothingTooWide(page);
  await page.goto("/account");
  await expect(page, "the password alone opens nothing").toHaveURL((url) => url.pathname === "/sign-in");
  await signInTo("/account/second-step");
  await page.getByLabel("Code of your app").fill("aaaaa-aaaaa");
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByText("This code is wrong")).toBeVisible();
  await page.getByLabel("Code of your app").fill(first);
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByText("9 recovery codes are left")).toBeVisible();
  await page.getByLabel("Code to take it off").fill(second);
  await page.getByRole("button", { name: "Take it off" }).click();
  await expect(page.getByRole("button", { name: "Set up an app" })).toBeVisible();
});

test("a letter signs in: by its code after a wrong one, and by its link, which opening alone does not use up", async ({
  page,
}) => {
  const { name, email } = await register(page, OLD);
  await signOut(page);

  await page.goto("/sign-in?next=/account");
  await page.getByRole("link", { name: "Sign in with a code by e-mail" }).click();
  await expect(page.getByRole("heading", { name: "Sign in by e-mail" })).toBeVisible();
  await expectNoSeriousFinding(page);
  await page.getByLabel("E-mail address").fill(email);
  await page.getByRole("button", { name: "Send the code" }).click();
  await expect(page.getByRole("status")).toContainText("a letter with a code is on its way");
  await expectNoSeriousFinding(page);
  await expectNothingTooWide(page);
  const link = await linkInLetter(email, "signs you in");
  await page.getByLabel("Code of the letter").fill("12345");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("This code is wrong")).toBeVisible();

  const scanner = await page.request.get(link);
  expect(scanner.ok()).toBe(true);
  await page.goto(link);
  await expectNoSeriousFinding(page);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("button", { name: `Account of ${name}` })).toBeVisible();
  await signOut(page);
  await page.goto(link);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "This link was used" })).toBeVisible();
});

test("a number is shown to be theirs by a text message's code, signs in from another browser, and is removed", async ({
  page,
}) => {
  const { phone } = newVisitor();
  await register(page);
  await page.goto("/account");
  const number = page.getByLabel("Mobile number");
  await expect(number).toHaveValue("+91 ");
  await number.fill("+91 12");
  await page.getByRole("button", { name: "Send the code" }).click();
  await expect(page.getByText("This does not look like a complete mobile number")).toBeVisible();
  await expectNoSeriousFinding(page);
  await number.fill(phone);
  await page.getByRole("button", { name: "Send the code" }).click();
  const code = page.getByLabel("Code of the message");
  await expect(code).toBeVisible();
  await expect(page.getByRole("button", { name: "Send another code" })).toBeDisabled();
  await expectNoSeriousFinding(page);
  await expectNothingTooWide(page);
  await code.fill("12345");
  await page.getByRole("button", { name: "Confirm" }).click();
  await expect(page.getByText("Type the six digits.")).toBeVisible();
  const proof = await codeInText(phone);
  await code.fill(oneBeside(proof));
  await page.getByRole("button", { name: "Confirm" }).click();
  await expect(page.getByText("This code is wrong")).toBeVisible();
  await code.fill(proof);
  await page.getByRole("button", { name: "Confirm" }).click();
  await expect(page.getByText(`+91${phone}`, { exact: true })).toBeVisible();
  await expectNoSeriousFinding(page);
  await expectNothingTooWide(page);
  await signOut(page);

  // Another browser, which may ask at once: this one has to wait after the code before.
  await page.context().clearCookies();
  await page.goto("/sign-in?next=/account");
  await page.getByRole("link", { name: "Sign in with a code to your phone" }).click();
  await expect(page.getByRole("heading", { name: "Sign in by phone" })).toBeVisible();
  await expectNoSeriousFinding(page);
  await number.fill(phone);
  await page.getByRole("button", { name: "Send the code" }).click();
  await expect(page.getByRole("status")).toContainText("opens an account, a message with a code is on its way");
  await expectNoSeriousFinding(page);
  await expectNothingTooWide(page);
  const entry = await codeInText(phone, proof);
  await code.fill(oneBeside(entry));
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("This code is wrong")).toBeVisible();
  await code.fill(entry);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "Password and devices" })).toBeVisible();
  await page.getByRole("button", { name: "Remove number" }).click();
  await expect(number).toBeVisible();
});

/** Another code than the right one. */
const oneBeside = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, "0");
