"use client";

import type { SearchCriteria } from "@repo/domain/search/search-criteria";
import { Plus, X } from "lucide-react";
import { useRouter } from "next/navigation";
import { paths } from "#paths";
import { Chip } from "#ui/chip";
import { Popover } from "#ui/popover";
import { PlaceSearchBox } from "./place-search-box";

export type PlaceName = { slug: string; name: string };

const MOST_PLACES = 10;

type PlaceChipsProps = { criteria: SearchCriteria; places: readonly PlaceName[] };

/** Several places at once: each to take away, and one more to add. Addresses are visited, so that the server names them. */
export function PlaceChips({ criteria, places }: PlaceChipsProps) {
  const router = useRouter();
  if (criteria.places.length === 0) return null;
  const search = (slugs: readonly string[]) =>
    router.push(paths.search({ ...criteria, places: [...slugs], bounds: undefined }));
  return (
    <ul aria-label="Places searched" className="mb-4 flex flex-wrap items-center gap-2">
      {places.length < 2
        ? null
        : places.map(({ slug, name }) => (
            <li key={slug}>
              <Chip
                isActive
                aria-label={`Remove place: ${name}`}
                onClick={() => search(criteria.places.filter((other) => other !== slug))}
              >
                {name}
                <X aria-hidden strokeWidth={1.75} />
              </Chip>
            </li>
          ))}
      {criteria.places.length < MOST_PLACES ? (
        <li>
          <Popover
            label="Add a place"
            trigger={
              <Chip>
                <Plus aria-hidden strokeWidth={1.75} />
                Add a place
              </Chip>
            }
          >
            {(close) => (
              <PlaceSearchBox
                label="Another city or locality"
                onChoose={({ slug }) => {
                  close();
                  search([...new Set([...criteria.places, slug])]);
                }}
              />
            )}
          </Popover>
        </li>
      ) : null}
    </ul>
  );
}
