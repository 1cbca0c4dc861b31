import type { ListingDetail } from "@repo/domain/listings/listing.schema";
import type { StandardStatus } from "@repo/domain/listings/standard-status";
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
            {eventText(event, { isFirst: index === length - 1, before: statusBefore(listing.events, event) })}{" "}
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

type Circumstances = { isFirst: boolean; before: StandardStatus | null };

function eventText({ kind, standardStatus }: Event, { isFirst, before }: Circumstances): string {
  switch (kind) {
    case "Listed":
      return isFirst ? "Listed" : "Listed again";
    case "PriceChanged":
      return "Price changed";
    case "AgentChanged":
      return "Another agent took over";
    case "AvailabilityConfirmed":
      return "Confirmed available";
    case "StatusChanged":
      if (standardStatus === "Active" && before !== null && before !== "ComingSoon") return "Back on the market";
      return standardStatus ? STANDARD_STATUS_NAMES[standardStatus] : "Status changed";
  }
}

/** The status that the home had until this event. */
function statusBefore(events: readonly Event[], event: Event): StandardStatus | null {
  const former = events.slice(0, events.indexOf(event));
  return former.findLast(({ standardStatus }) => standardStatus !== null)?.standardStatus ?? null;
}
