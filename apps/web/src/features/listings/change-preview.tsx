import { foreseeChange } from "@repo/domain/listings/change-together";
import type { BatchChange } from "@repo/domain/listings/change-together.schema";
import type { AgentListing } from "@repo/domain/listings/listing.schema";
import { marketOf } from "@repo/domain/markets/markets";
import { CircleCheck, CircleSlash, Clock } from "lucide-react";
import { reasonText } from "#wording/error-wording";
import { STANDARD_STATUS_NAMES } from "#wording/home-wording";

type Foreseen = ReturnType<typeof foreseeChange>;
type ChangePreviewProps = { listings: readonly AgentListing[]; change: BatchChange };

/** What becomes of each chosen listing, and which stay as they are and why, by the rule that the press goes by. */
export function ChangePreview({ listings, change }: ChangePreviewProps) {
  const rows = listings.map((listing) => ({
    listing,
    foreseen: foreseeChange({ ...listing, priceMinor: listing.price.amountMinor }, change),
  }));
  const reached = rows.filter(({ foreseen }) => foreseen.effect !== "None").length;
  const left = rows.length - reached;
  return (
    <section aria-label="What will happen" className="grid grid-cols-1 gap-2">
      <p role="status" className="font-semibold">
        {reached === 1 ? "1 will change" : `${reached} will change`}
        {left > 0 ? `, ${left} ${left === 1 ? "stays as it is" : "stay as they are"}` : null}
      </p>
      <ul className="grid grid-cols-1 gap-2">
        {rows.map(({ listing, foreseen }) => (
          <li key={listing.id} className="flex gap-3 rounded-card border border-line bg-surface p-3">
            <EffectIcon foreseen={foreseen} />
            <span className="grid min-w-0 gap-0.5">
              <span className="font-semibold wrap-anywhere">{listing.title}</span>
              <span className="text-sm">{effectText(listing, foreseen)}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function EffectIcon({ foreseen }: { foreseen: Foreseen }) {
  if (foreseen.effect === "None")
    return <CircleSlash aria-hidden className="size-5 shrink-0 text-attention" strokeWidth={1.75} />;
  if (foreseen.effect === "Price" && foreseen.isReviewed)
    return <Clock aria-hidden className="size-5 shrink-0 text-ink-muted" strokeWidth={1.75} />;
  return <CircleCheck aria-hidden className="size-5 shrink-0 text-verified" strokeWidth={1.75} />;
}

function effectText({ market, price, standardStatus }: AgentListing, foreseen: Foreseen): string {
  switch (foreseen.effect) {
    case "None":
      return reasonText(foreseen.refusal);
    case "Confirmed":
      return "Confirmed available as of now";
    case "Status":
      return `${STANDARD_STATUS_NAMES[standardStatus]} → ${STANDARD_STATUS_NAMES[foreseen.standardStatus]}`;
    case "Price": {
      const { formatPrice } = marketOf(market);
      const prices = `${formatPrice(price.amountMinor)} → ${formatPrice(foreseen.priceMinor)}`;
      return foreseen.isReviewed ? `${prices}, once a moderator has seen it` : prices;
    }
  }
}
