import { expect, test } from "vitest";
import { toMobileNumber } from "./mobile-number";

test.each([
  ["98450 12345", "+919845012345"],
  ["+91-98450-12345", "+919845012345"],
  ["09845012345", "+919845012345"],
  ["+1 202 555 0123", "+12025550123"],
])("%s is read as people type it", (typed, number) => {
  expect(toMobileNumber(typed)).toBe(number);
});

test.each([
  ["080 2345 6789", "phone.noMobile"],
  ["+91 1", "phone.noMobile"],
  ["none at all", "phone.noMobile"],
  ["", "phone.noMobile"],
  ["+44 7400 123456", "phone.country"],
  ["+960 771 2345", "phone.country"],
])("%s is refused: %s", (typed, reason) => {
  expect(() => toMobileNumber(typed)).toThrow(reason);
});
