"use client";

import { toSquareMetres } from "@repo/domain/area/area";
import type { MeasuredArea } from "@repo/domain/area/measured-area";
import { allInPriceOf } from "@repo/domain/listings/all-in-price";
import type { ListingDetail, MediaView } from "@repo/domain/listings/listing.schema";
import type { ListingContent } from "@repo/domain/listings/listing-content";
import { listingTitle } from "@repo/domain/listings/listing-title";
import { type DraftForm, useDraftForm } from "./draft-form";
import { Gallery } from "./gallery";
import { AmenityList, ListingFacts } from "./listing-facts";
import { ListingMap } from "./listing-map";
import { PriceBlock } from "./price-block";

/** What a buyer will see, as far as it is known, by the parts of the listing's own page. */
export function DraftPreview({ photos }: { photos: readonly MediaView[] }) {
  const listing = previewOf(useDraftForm(), photos);
  return (
    <section aria-label="As buyers will see it" className="grid gap-6 rounded-card border border-line bg-surface p-4">
      <Gallery pictures={listing.photos} title={listing.title} />
      <header className="grid gap-3">
        <h3 className="text-2xl text-balance">{listing.title}</h3>
        <p className="text-ink-muted">{listing.publicAddress}</p>
        {listing.price.amountMinor > 0 ? <PriceBlock listing={listing} /> : null}
      </header>
      <ListingFacts listing={listing} />
      <p className="max-w-prose text-pretty wrap-anywhere whitespace-pre-line">{listing.description}</p>
      {listing.amenities.length > 0 ? <AmenityList amenities={listing.amenities} /> : null}
      <ListingMap listing={listing} />
    </section>
  );
}

/** What is not said yet is left out, or stands in for itself. */
const UNSAID = {
  bedroomsTotal: 0,
  bathroomsTotal: 0,
  projectName: "",
  furnished: null,
  entryLevel: null,
  storiesTotal: null,
  yearBuilt: null,
  directionFaces: null,
  parkingTotal: null,
  availabilityDate: null,
  priceMinor: 0,
  securityDepositMinor: null,
  maintenanceMinor: null,
  components: [],
  areas: [],
  registrationNumber: "",
  point: { latitude: 0, longitude: 0 },
};

function previewOf(shared: DraftForm, photos: readonly MediaView[]): ListingDetail {
  const { market, locality, document } = shared;
  const said = { ...UNSAID, ...shared.read.said, ...pick(document) };
  const { priceMinor, components, areas: typedAreas, registrationNumber, ...kept } = said;
  const areas = typedAreas.map(measured);
  const localityName = locality?.name ?? "a locality to be chosen";
  const basis = said.propertySubType === "Plot" ? "Plot" : market.comparisonBasis;
  const address = said.isAddressPublic ? document.addressLine : "";
  return {
    ...kept,
    ...NOT_ITS_OWN,
    title: listingTitle(market, { ...said, localityName }),
    market: market.code,
    price: { amountMinor: priceMinor, currency: market.currency },
    areas,
    area: areas.find((area) => area.basis === basis) ?? null,
    localityName,
    cityName: locality?.partOf ?? "",
    isLocationApproximate: !said.isAddressPublic,
    photos: photos.map((photo) => ({ caption: "", original: null, ways: [], ...photo })),
    publicAddress: [address, said.projectName, localityName, locality?.partOf].filter(Boolean).join(", "),
    priceComponents: [...components],
    allInPrice: allInPriceOf(market, { ...said, isUnderConstruction: isLater(said.availabilityDate) }),
    registration:
      registrationNumber === "" ? null : { authority: "Registration", number: registrationNumber, status: "Unchecked" },
  };
}

const pick = ({ listingType, propertySubType, isAddressPublic, description, amenities }: DraftForm["document"]) => ({
  listingType,
  propertySubType,
  isAddressPublic,
  description,
  amenities,
});

const isLater = (date: string | null) => date !== null && new Date(date) > new Date();

const measured = ({ basis, value, unit }: ListingContent["areas"][number]): MeasuredArea => ({
  basis,
  squareMetres: toSquareMetres(value, unit),
  enteredValue: value,
  enteredUnit: unit,
});

/** What only a listing that was handed in has; the parts shown here do not ask for it. */
const NOT_ITS_OWN = {
  id: "",
  slug: "",
  standardStatus: "Active" as const,
  previousPriceMinor: null,
  onMarketAt: "",
  onMarketSince: "",
  availabilityConfirmedAt: null,
  agencyName: "",
  agentName: "",
  agentLanguages: [],
  timeZone: "UTC",
  events: [],
  embeds: [],
};
