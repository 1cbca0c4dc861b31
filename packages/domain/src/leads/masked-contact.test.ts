import { expect, test } from "vitest";
import { maskedEmail, maskedPhone } from "./masked-contact";

test("a number keeps its country and its end", () => {
  expect(maskedPhone("+919845012342")).toBe("+91 ••••••••42");
});

test("a short number shows no more of itself", () => {
  expect(maskedPhone("+1234567")).not.toContain("4");
});

test("an address keeps its first letter and its domain", () => {
  expect(maskedEmail("asha.rao@example.com")).toBe("a•••@example.com");
});
