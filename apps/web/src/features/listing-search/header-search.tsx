"use client";

import { useRouter } from "next/navigation";
import { paths } from "#paths";
import { PlaceSearchBox } from "./place-search-box";
import { type OpenedSearch, useSearchCriteria } from "./use-search-criteria";

/** Changes the place and keeps every other filter; a place of another market starts afresh, as prices mean nothing there. */
export function HeaderSearch({ opened, currentName }: { opened: OpenedSearch; currentName: string | undefined }) {
  const router = useRouter();
  const { criteria } = useSearchCriteria(opened);
  return (
    <PlaceSearchBox
      currentName={criteria.places.length === 0 ? undefined : currentName}
      onChoose={({ slug, market }) => {
        const kept = market === criteria.market ? criteria : { listingType: criteria.listingType };
        router.push(paths.search({ ...kept, market, places: [slug], bounds: undefined }));
      }}
    />
  );
}
