import { blindIndex } from "@repo/db/sealing/blind-index";
import { invalidField } from "@repo/domain/domain-error";
import type { ContactDetails } from "@repo/domain/leads/contact-details";
import type { MarketCode } from "@repo/domain/markets/market";
import { marketOf } from "@repo/domain/markets/markets";
import parsePhoneNumber from "libphonenumber-js/min";

export type NormalisedContact = { name: string; phone: string | null; email: string | null; key: string };

/** The number in E.164 with the market's country as default; `key` tells one person from another without naming them. */
export function normaliseContact({ name, phone, email }: ContactDetails, market: MarketCode): NormalisedContact {
  const number = phone === "" ? null : toE164(phone, market);
  const address = email === "" ? null : email.toLowerCase();
  const key = number === null ? address && blindIndex("email", address) : blindIndex("phone", number);
  if (key === null) throw invalidField("contact.phone", "contact.required");
  return { name, phone: number, email: address, key };
}

function toE164(typed: string, market: MarketCode): string {
  const parsed = parsePhoneNumber(typed, marketOf(market).phoneCountry);
  if (!parsed?.isValid()) throw invalidField("contact.phone", "phone.invalid");
  return parsed.number;
}
