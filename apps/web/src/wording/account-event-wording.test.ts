import { expect, test } from "vitest";
import { accountEventSource, accountEventText } from "./account-event-wording";

const event = {
  id: "00000000-0000-4000-8000-000000000000",
  kind: "SignedIn",
  method: "Password",
  browser: "Chrome",
  system: "Android",
  isFromNewNetwork: false,
  times: 1,
  lastAt: "2030-01-02T06:00:00.000Z",
} as const;

test("what happened, by what, and how often", () => {
  expect(accountEventText(event)).toBe("Signed in with the password");
  expect(accountEventText({ ...event, kind: "SignInFailed", times: 4 })).toBe(
    "Somebody tried to sign in and failed with the password, 4 times",
  );
});

test("which kind of device it was, as far as that is known", () => {
  expect(accountEventSource(event)).toBe("Chrome on Android");
  expect(accountEventSource({ ...event, browser: "Other" })).toBe("Android");
  expect(accountEventSource({ ...event, browser: null, system: null })).toBeNull();
  expect(accountEventSource({ ...event, isFromNewNetwork: true })).toBe(
    "Chrome on Android, from a network not seen before",
  );
});
