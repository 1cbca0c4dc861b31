"use client";

import type { ListingType } from "@repo/domain/listings/listing-type";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { paths } from "#paths";
import { SegmentedControl } from "#ui/segmented-control";
import { PlaceSearchBox } from "./place-search-box";

const TYPES = [
  { value: "Sale", label: "Buy" },
  { value: "Lease", label: "Rent" },
] as const;

/** Buy or rent, and where: the start page's only question. */
export function StartSearch() {
  const router = useRouter();
  const [listingType, setListingType] = useState<ListingType>("Sale");
  return (
    <div className="grid w-full max-w-xl gap-3">
      <SegmentedControl label="Buy or rent" options={TYPES} value={listingType} onValueChange={setListingType} />
      <PlaceSearchBox
        onChoose={(place) => router.push(paths.search({ places: [place.slug], market: place.market, listingType }))}
      />
    </div>
  );
}
