import type { ListingDetail } from "@repo/domain/listings/listing.schema";
import { marketOf } from "@repo/domain/markets/markets";
import { areaText, priceText, unitPriceText } from "#wording/home-wording";
import { missingComponentsText } from "#wording/listing-content-wording";

/** The price, what it means per area, and what comes on top. */
export function PriceBlock({ listing }: { listing: ListingDetail }) {
  const { formatPrice } = marketOf(listing.market);
  const extras = [
    listing.securityDepositMinor === null ? null : `${formatPrice(listing.securityDepositMinor)} deposit`,
    listing.maintenanceMinor === null ? null : `${formatPrice(listing.maintenanceMinor)} maintenance a month`,
  ].filter((extra) => extra !== null);
  return (
    <div className="grid gap-1">
      <p className="text-3xl font-semibold tabular-nums">{priceText(listing)}</p>
      <p className="text-ink-muted tabular-nums">
        {[unitPriceText(listing), listing.area && areaText(listing.market, listing.area)].filter(Boolean).join(" · ")}
      </p>
      <AllInPriceLine listing={listing} />
      {extras.length > 0 ? <p className="text-ink-muted tabular-nums">plus {extras.join(" and ")}</p> : null}
    </div>
  );
}

/** With everything that has to be paid on top; a range where the listing leaves something open, which is named. */
function AllInPriceLine({ listing: { market, price, allInPrice } }: { listing: ListingDetail }) {
  const { minMinor, maxMinor, missing } = allInPrice;
  if (maxMinor === price.amountMinor) return null;
  const { formatPriceShort } = marketOf(market);
  const range = [...new Set([minMinor, maxMinor].map(formatPriceShort))].join(" – ");
  const open = missing.length === 0 ? "" : `, depending on ${missingComponentsText(market, missing)}`;
  return (
    <p className="text-ink-muted tabular-nums">
      All-inclusive {range}
      {open}
    </p>
  );
}
