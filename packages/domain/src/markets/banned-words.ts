import type { MarketCode } from "#markets/market";

/** What an offer may not say: who is refused as a tenant or buyer, money past the books, promises of gain. */
export const BANNED_WORDS: Readonly<Record<MarketCode, readonly string[]>> = {
  IN: [
    "no bachelors",
    "bachelors not allowed",
    "no muslims",
    "hindus only",
    "only hindus",
    "vegetarians only",
    "brahmins only",
    "black money",
    "white and black",
    "guaranteed returns",
    "assured returns",
  ],
  US: ["no children", "adults only", "christian home", "no section 8", "whites only", "guaranteed returns"],
};
