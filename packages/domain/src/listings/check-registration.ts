import type { Market, RegistrationAuthority } from "#markets/market";

/** Invalid: looks like this authority's, but cannot be one. What merely looks unfamiliar is never refused. */
export type RegistrationFormat = "Valid" | "UnknownFormat" | "Invalid";

/** The regulator whose numbers homes of a region carry; undefined where the market names none. */
export function authorityOf(market: Market, region: string): RegistrationAuthority | undefined {
  return market.registrationAuthorities.find((authority) => authority.region === region);
}

/** Upper case without blanks, as registers write numbers; two ways of typing one number are then the same. */
export function normaliseRegistration(typed: string): string {
  return typed.toUpperCase().replaceAll(/\s+/g, "");
}

/** Whether a number can be one of the authority's of that region. */
export function checkRegistration(market: Market, region: string, typed: string): RegistrationFormat {
  const number = normaliseRegistration(typed);
  if (!/\d/.test(number)) return "Invalid";
  const authority = authorityOf(market, region);
  if (!authority) return "UnknownFormat";
  if (authority.pattern.test(number)) return "Valid";
  return authority.beginning.test(number) ? "Invalid" : "UnknownFormat";
}
