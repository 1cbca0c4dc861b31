"use client";

import { isEditable } from "@repo/domain/listings/is-editable";
import type { AgentListing } from "@repo/domain/listings/listing.schema";
import { canBeOfferedAgain } from "@repo/domain/listings/standard-status";
import { useSuspenseQuery } from "@tanstack/react-query";
import { House } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { paths } from "#paths";
import { HomePicture } from "#pictures/home-picture";
import { decorativeThumbnail } from "#pictures/thumbnail";
import { useTRPC } from "#trpc/provider";
import { Badge } from "#ui/badge";
import { CheckMark } from "#ui/check-mark";
import { Checkbox } from "#ui/checkbox";
import { EmptyState } from "#ui/empty-state";
import { MODERATION_STATE_NAMES, priceText } from "#wording/home-wording";
import { daysAgoText } from "#wording/time-wording";
import { ChangePriceForm } from "./change-price-form";
import { ChangeStatusSelect } from "./change-status-select";
import { ChangeTogether } from "./change-together";
import { ConfirmAvailabilityButton } from "./confirm-availability-button";
import { DisplayConsent } from "./display-consent";
import { DuplicateListingButton } from "./duplicate-listing-button";
import { OfferAgainButton } from "./offer-again-button";
import { QualityHints } from "./quality-hints";
import { ReviewOfOwn } from "./review-of-own";
import { RevisionNote } from "./revision-note";

export function OwnListings({ now }: { now: string }) {
  const trpc = useTRPC();
  const { data: listings } = useSuspenseQuery(trpc.listings.own.queryOptions());
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  if (listings.length === 0) {
    return (
      <EmptyState icon={<House strokeWidth={1.75} />} title="No listings yet">
        Add your first home; a moderator looks at it before the public does.
      </EmptyState>
    );
  }
  const chosenListings = listings.filter(({ id }) => chosen.has(id));
  const areAllChosen = chosenListings.length === listings.length;
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  return (
    <div className="mt-8 grid grid-cols-1 gap-3">
      <Checkbox
        label={listings.length === 1 ? "Choose the listing" : `Choose all ${listings.length} listings`}
        checked={areAllChosen}
        onChange={() => setChosen(areAllChosen ? new Set() : new Set(listings.map(({ id }) => id)))}
      />
      {chosenListings.length > 0 ? <ChangeTogether chosen={chosenListings} onChoose={setChosen} /> : null}
      <ul className="grid gap-3">
        {listings.map((listing) => (
          <li key={listing.id}>
            <OwnListing
              listing={listing}
              now={new Date(now)}
              isChosen={chosen.has(listing.id)}
              onToggle={() => toggle(listing.id)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

type OwnListingProps = { listing: AgentListing; now: Date; isChosen: boolean; onToggle: () => void };

const TONES = { Approved: "verified", Rejected: "danger", Suspended: "danger", ChangesRequested: "attention" } as const;

function OwnListing({ listing, now, isChosen, onToggle }: OwnListingProps) {
  const tones: Readonly<Record<string, "verified" | "danger" | "attention">> = TONES;
  const tone = tones[listing.moderationState] ?? "neutral";
  return (
    <article className="flex flex-wrap items-center gap-4 rounded-card border border-line bg-surface p-4">
      <CheckMark label={`Choose ${listing.title}, ${priceText(listing)}`} isChecked={isChosen} onChange={onToggle} />
      <HomePicture
        picture={decorativeThumbnail(listing.thumbnailUrl)}
        sizes="6rem"
        className="aspect-4/3 w-24 rounded-control"
      />
      <div className="grid min-w-56 grow gap-1">
        <h2 className="text-base">
          {listing.isPubliclyVisible ? (
            <Link href={paths.listing(listing)} className="hover:underline">
              {listing.title}
            </Link>
          ) : (
            listing.title
          )}
        </h2>
        <p className="text-sm text-ink-muted">
          {listing.cityName} · {priceText(listing)}
        </p>
        <Badge tone={tone}>{MODERATION_STATE_NAMES[listing.moderationState]}</Badge>
        <RevisionNote listing={listing} />
        <QualityHints quality={listing.quality} />
        {listing.availabilityConfirmedAt ? (
          <p className="text-sm text-ink-muted">
            Confirmed available {daysAgoText(listing.availabilityConfirmedAt, now)}
          </p>
        ) : null}
        {listing.decisionReason ? <p className="max-w-prose text-sm">{listing.decisionReason}</p> : null}
        {listing.moderationState === "Approved" ? null : <ReviewOfOwn listing={listing} />}
      </div>
      <div className="flex flex-wrap items-end gap-4">
        <ChangePriceForm key={listing.version} listing={listing} />
        <ChangeStatusSelect listing={listing} />
        <DisplayConsent listing={listing} />
        {listing.canConfirmAvailability ? <ConfirmAvailabilityButton listing={listing} /> : null}
        {listing.moderationState === "Approved" && canBeOfferedAgain(listing.standardStatus) ? (
          <OfferAgainButton listing={listing} />
        ) : null}
        <DuplicateListingButton listing={listing} />
        <Ways listing={listing} />
      </div>
    </article>
  );
}

/** To the listing's other pages. */
function Ways({ listing }: { listing: AgentListing }) {
  const ways = [
    ...(isEditable(listing) ? [{ to: paths.editListing(listing.id), name: "Edit" }] : []),
    { to: paths.listingPhotos(listing.id), name: "Photos" },
    { to: paths.visitTerms(listing.id), name: "Terms of visits" },
  ];
  return ways.map(({ to, name }) => (
    <Link key={name} href={to} className="flex min-h-11 items-center text-accent underline underline-offset-4">
      {name}
    </Link>
  ));
}
