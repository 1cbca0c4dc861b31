import type { ListingDetail } from "@repo/domain/listings/listing.schema";
import { marketOf } from "@repo/domain/markets/markets";
import { STANDARD_STATUS_NAMES } from "#wording/home-wording";
import { dateText } from "#wording/time-wording";

type Event = ListingDetail["events"][number];

/** Belongs to the home, so a new listing of it does not start afresh. Latest first. */
export function PriceHistory({ listing }: { listing: Pick<ListingDetail, "events" | "market" | "timeZone"> }) {
  const { formatPriceShort } = marketOf(listing.market);
  return (
    <ol className="grid">
      {listing.events.toReversed().map((event, index, { length }) => (
        <li key={`${event.occurredAt}${event.kind}`} className="flex justify-between gap-4 border-b border-line py-3">
          <span>
            {eventText(event, index === length - 1)}{" "}
            <span className="text-ink-muted">{dateText(event.occurredAt, listing.timeZone)}</span>
          </span>
          <span className="font-semibold tabular-nums">
            {event.price ? formatPriceShort(event.price.amountMinor) : ""}
          </span>
        </li>
      ))}
    </ol>
  );
}

function eventText({ kind, standardStatus }: Event, isFirst: boolean): string {
  if (kind === "Listed") return isFirst ? "Listed" : "Listed again";
  if (kind === "PriceChanged") return "Price changed";
  return standardStatus ? STANDARD_STATUS_NAMES[standardStatus] : "Status changed";
}
