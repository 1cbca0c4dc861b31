import * as z from "zod";

/** ISO 4217 codes the markets in use need; every one of them has two minor digits. */
export const CURRENCIES = ["INR", "USD"] as const;
export type Currency = (typeof CURRENCIES)[number];

/** Integer minor units (paise, cents), safe up to 90 trillion major units. */
export const amountMinor = z.int().nonnegative().max(Number.MAX_SAFE_INTEGER);

export const money = z.object({ amountMinor, currency: z.enum(CURRENCIES) });
export type Money = z.infer<typeof money>;
