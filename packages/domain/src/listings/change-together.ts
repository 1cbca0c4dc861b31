import type { BatchChange } from "#listings/change-together.schema";
import { isPriceReviewed } from "#listings/is-price-reviewed";
import type { ListingType } from "#listings/listing-type";
import type { ModerationState } from "#listings/moderation-state";
import { canBecomeStandardStatus, canBeOfferedAgain, type StandardStatus } from "#listings/standard-status";
import type { MarketCode } from "#markets/market";
import { marketOf } from "#markets/markets";
import { quotedPrice } from "#markets/quoted-price";

/** A listing as the rules of changing many at once look at it. */
type ChangedListing = {
  market: MarketCode;
  listingType: ListingType;
  standardStatus: StandardStatus;
  moderationState: ModerationState;
  priceMinor: number;
  canConfirmAvailability: boolean;
};

/** What becomes of a listing, or as a key of the words to show why nothing does. */
type Foreseen =
  | { effect: "Price"; priceMinor: number; isReviewed: boolean }
  | { effect: "Status"; standardStatus: StandardStatus }
  | { effect: "Confirmed" }
  | { effect: "None"; refusal: string };

const none = (refusal: string): Foreseen => ({ effect: "None", refusal });

/** The page and the press ask this alike, so what was shown is what happens. */
export function foreseeChange(listing: ChangedListing, change: BatchChange): Foreseen {
  switch (change.kind) {
    case "PriceBy":
      return foreseePrice(
        listing,
        quotedPrice(marketOf(listing.market), (listing.priceMinor / 1_000) * (1_000 + change.perMille)),
      );
    case "PriceTo":
      if (change.listingType !== listing.listingType || change.market !== listing.market)
        return none("changeTogether.otherOffer");
      return foreseePrice(listing, change.priceMinor);
    case "ConfirmAvailability":
      return listing.canConfirmAvailability ? { effect: "Confirmed" } : none("availability.notOffered");
    case "Status":
      return foreseeStatus(listing, change.standardStatus);
  }
}

function foreseePrice(listing: ChangedListing, priceMinor: number): Foreseen {
  if (!Number.isSafeInteger(priceMinor)) return none("number.outOfRange");
  if (priceMinor === listing.priceMinor) return none("changeTogether.same");
  return { effect: "Price", priceMinor, isReviewed: isPriceReviewed(listing, priceMinor) };
}

function foreseeStatus({ standardStatus: current }: ChangedListing, standardStatus: StandardStatus): Foreseen {
  if (current === standardStatus) return none("changeTogether.same");
  // Its owner has to agree anew, which is asked for each home by itself.
  if (standardStatus === "Active" && canBeOfferedAgain(current)) return none("changeTogether.isOver");
  if (!canBecomeStandardStatus(current, standardStatus)) return none("listing.statusNotReachable");
  return { effect: "Status", standardStatus };
}
