import { invalidField } from "@repo/domain/domain-error";
import { checkRegistration } from "@repo/domain/listings/check-registration";
import { marketOf } from "@repo/domain/markets/markets";
import type { Locality } from "./listing-columns";

/** Refuses a number that cannot be one of the region's authority; unknown forms pass, for a moderator to look at. */
export function refuseWrongRegistration(registrationNumber: string, { market, region }: Locality): void {
  if (registrationNumber === "") return;
  if (checkRegistration(marketOf(market), region, registrationNumber) === "Invalid")
    throw invalidField("registrationNumber", "registration.invalid");
}
