import { invalidField } from "@repo/domain/domain-error";
import { MARKET_CODES } from "@repo/domain/markets/market";
import { marketOf } from "@repo/domain/markets/markets";
import parsePhoneNumber from "libphonenumber-js/mobile";

const COUNTRIES = MARKET_CODES.map((code) => marketOf(code).phoneCountry);

/**
 * The mobile number in E.164, read as one of the first market that has such a number. Messages go to the countries of our
 * markets only: those to far-away ranges are what thieves earn by.
 */
export function toMobileNumber(typed: string): string {
  // A whole number is pasted behind the prefix that a field begins with.
  const number = typed.slice(Math.max(0, typed.lastIndexOf("+")));
  const candidates = COUNTRIES.map((country) => parsePhoneNumber(number, country)).filter(
    (parsed) => parsed?.isValid() === true,
  );
  const ours = candidates.find((parsed) => COUNTRIES.some((country) => country === parsed?.country));
  if (ours) return ours.number;
  throw invalidField("phone", candidates.length > 0 ? "phone.country" : "phone.noMobile");
}
