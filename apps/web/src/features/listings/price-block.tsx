import type { ListingDetail } from "@repo/domain/listings/listing.schema";
import { marketOf } from "@repo/domain/markets/markets";
import { areaText, priceText, unitPriceText } from "#wording/home-wording";

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
      {extras.length > 0 ? <p className="text-ink-muted tabular-nums">plus {extras.join(" and ")}</p> : null}
    </div>
  );
}
