import { MARKET_CODES } from "@repo/domain/markets/market";
import { marketOf } from "@repo/domain/markets/markets";
import { getCountryCallingCode } from "libphonenumber-js/mobile";
import { expect, test } from "vitest";
import { toMobileNumber } from "./mobile-number";

test.each([
  ["98450 12345", "+919845012345"],
  ["+91-98450-12345", "+919845012345"],
  ["09845012345", "+919845012345"],
  ["+91 +91 98450 12345", "+919845012345"],
  ["+91 +1 202 555 0123", "+12025550123"],
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

test.each(MARKET_CODES)("the prefix of market %s is the one of its country", (code) => {
  const { phoneCountry, phonePrefix } = marketOf(code);
  expect(phonePrefix).toBe(`+${getCountryCallingCode(phoneCountry)}`);
});
