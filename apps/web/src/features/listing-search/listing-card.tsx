import type { ListingCard as Listing } from "@repo/domain/listings/listing.schema";
import { marketOf } from "@repo/domain/markets/markets";
import { RELEVANCE_DAYS } from "@repo/domain/search/relevance";
import { TrendingDown } from "lucide-react";
import Link from "next/link";
import { memo } from "react";
import { paths } from "#paths";
import { HomePicture } from "#pictures/home-picture";
import { Badge } from "#ui/badge";
import { classNames } from "#ui/class-names";
import { alterationLabel, homeText, priceText, STANDARD_STATUS_NAMES, unitPriceText } from "#wording/home-wording";
import { daysAgoText } from "#wording/time-wording";
import { CardActions } from "./card-actions";
import { EXTRA_NAMES } from "./filter-wording";

type ListingCardProps = {
  listing: Listing;
  now: Date;
  isHighlighted: boolean;
  isViewed: boolean;
  /** The card says what ranks the home up. */
  isRanked?: boolean;
  isEager: boolean;
  onHover: (listingId: string | null) => void;
  onOpen: (listingId: string) => void;
};

/** Drawn again only when it changed: pointing at one of many cards, or a new answer with the same homes, costs little. */
export const ListingCard = memo(function ListingCard(card: ListingCardProps) {
  const { listing, now, isHighlighted, isViewed, isEager, ...props } = card;
  const { isRanked = false, onHover, onOpen } = props;
  const [picture] = listing.photos;
  const altered = picture ? alterationLabel(picture) : null;
  return (
    <article
      data-highlighted={isHighlighted || undefined}
      onPointerEnter={() => onHover(listing.id)}
      onPointerLeave={() => onHover(null)}
      className={classNames(
        "group relative grid gap-2 rounded-card transition-transform focus-within:outline-2 focus-within:outline-offset-4 focus-within:outline-accent",
        isHighlighted && "outline-2 outline-offset-4 outline-line-strong",
      )}
    >
      <div className="relative overflow-hidden rounded-card">
        <HomePicture
          picture={picture}
          sizes="(width < 40rem) 100vw, 22vw"
          isEager={isEager}
          className="aspect-4/3 w-full"
        />
        <div className="absolute top-3 left-3 flex gap-1.5">
          {listing.standardStatus === "Active" ? null : (
            <Badge tone="attention">{STANDARD_STATUS_NAMES[listing.standardStatus]}</Badge>
          )}
          {isViewed ? <Badge>Viewed</Badge> : null}
          {altered === null ? null : <Badge>{altered}</Badge>}
        </div>
        <CardActions listingId={listing.id} homeName={listing.title} />
      </div>
      <div className="grid gap-0.5">
        <PriceLine listing={listing} />
        <h3 className="text-base font-normal">
          <Link
            href={paths.listing(listing)}
            // The server has an answer to draw up for each; whoever points at a card gets its page sooner.
            prefetch={isHighlighted ? "auto" : false}
            onClick={() => onOpen(listing.id)}
            onFocus={() => onHover(listing.id)}
            onBlur={() => onHover(null)}
            className="outline-none after:absolute after:inset-0"
          >
            {homeText(listing)}
          </Link>
        </h3>
        <p className="truncate text-sm text-ink-muted">{[listing.localityName, listing.agencyName].join(" · ")}</p>
        <p className="text-sm text-ink-muted">
          {[unitPriceText(listing), freshness(listing, now)].filter(Boolean).join(" · ")}
        </p>
        {isRanked ? <RankedUp extras={listing.extras} /> : null}
      </div>
    </article>
  );
});

/** Why a home stands before a newer one. */
function RankedUp({ extras }: Pick<Listing, "extras">) {
  const reasons = RELEVANCE_DAYS.filter(({ extra }) => extras.includes(extra));
  const days = reasons.reduce((sum, reason) => sum + reason.days, 0);
  if (days === 0) return null;
  const names = reasons.map(({ extra }) => EXTRA_NAMES[extra].toLowerCase());
  return <p className="truncate text-xs text-ink-muted">{`Ranked ${days} days newer for ${names.join(", ")}`}</p>;
}

function PriceLine({ listing }: { listing: Listing }) {
  const { previousPriceMinor, price, market } = listing;
  const isReduced = previousPriceMinor !== null && previousPriceMinor > price.amountMinor;
  return (
    <p className="flex flex-wrap items-baseline gap-x-2">
      <span className="text-lg font-semibold tabular-nums">{priceText(listing)}</span>
      {isReduced ? (
        <span className="inline-flex items-center gap-1 text-sm font-semibold text-verified">
          <TrendingDown aria-hidden className="size-4" strokeWidth={1.75} />
          was {marketOf(market).formatPriceShort(previousPriceMinor)}
        </span>
      ) : null}
    </p>
  );
}

function freshness({ availabilityConfirmedAt, onMarketAt }: Listing, now: Date): string {
  if (availabilityConfirmedAt) return `confirmed available ${daysAgoText(availabilityConfirmedAt, now)}`;
  return `listed ${daysAgoText(onMarketAt, now)}`;
}
