"use client";

import { FURNISHINGS } from "@repo/domain/listings/home-facts";
import { PROPERTY_SUB_TYPES } from "@repo/domain/listings/property-type";
import { marketOf } from "@repo/domain/markets/markets";
import { BEDROOM_CHOICES } from "@repo/domain/search/kinds";
import type { SearchResult } from "@repo/domain/search/search.schema";
import type { SearchCriteria } from "@repo/domain/search/search-criteria";
import { SEARCH_SORTS, type SearchSort } from "@repo/domain/search/search-sorts";
import { ChevronDown } from "lucide-react";
import { memo, type ReactNode } from "react";
import { Chip } from "#ui/chip";
import { Popover } from "#ui/popover";
import { SegmentedControl } from "#ui/segmented-control";
import { SelectInput } from "#ui/select-input";
import { FURNISHING_NAMES, PROPERTY_SUB_TYPE_NAMES } from "#wording/home-wording";
import { ChoiceFilter } from "./choice-filter";
import { bedroomsLabel, priceRangeLabel, SORT_NAMES } from "./filter-wording";
import { MoreFilters } from "./more-filters";
import { NearMe } from "./near-me";
import { PriceFilter } from "./price-filter";

const TYPES = [
  { value: "Sale", label: "Buy" },
  { value: "Lease", label: "Rent" },
] as const;

type FilterBarProps = {
  criteria: SearchCriteria;
  /** The answer on the screen, for the counts beside the choices. */
  result: SearchResult | undefined;
  /** The day it is, for dates to move in. */
  today: string;
  onChange: (changes: Partial<SearchCriteria>) => void;
};

export const FilterBar = memo(function FilterBar({ criteria, result, today, onChange }: FilterBarProps) {
  const market = marketOf(criteria.market);
  const { propertySubTypes, bedrooms, furnished } = criteria;
  const price = priceRangeLabel(criteria);
  const facets = result?.facets;
  return (
    <div role="group" aria-label="Filters" className="flex shrink-0 items-center gap-2 overflow-x-auto px-gutter py-3">
      <SegmentedControl
        label="Buy or rent"
        options={TYPES}
        value={criteria.listingType}
        onValueChange={(listingType) => onChange({ listingType, priceMinorMin: undefined, priceMinorMax: undefined })}
        className="shrink-0"
      />
      <FilterPill name="Bedrooms" value={bedrooms.length > 0 ? bedroomsLabel(market, bedrooms) : undefined}>
        <ChoiceFilter
          legend="Bedrooms"
          choices={BEDROOM_CHOICES.map((value) => ({ value, label: bedroomsLabel(market, [value]) }))}
          chosen={bedrooms}
          counts={facets?.bedrooms}
          onChange={(chosen) => onChange({ bedrooms: chosen })}
        />
      </FilterPill>
      <FilterPill name="Price" value={price}>
        <PriceFilter criteria={criteria} counts={facets?.prices} onChange={onChange} />
      </FilterPill>
      <FilterPill
        name="Home type"
        value={propertySubTypes.map((type) => PROPERTY_SUB_TYPE_NAMES[type]).join(", ") || undefined}
      >
        <ChoiceFilter
          legend="Home type"
          choices={PROPERTY_SUB_TYPES.map((value) => ({ value, label: PROPERTY_SUB_TYPE_NAMES[value] }))}
          chosen={propertySubTypes}
          counts={facets?.propertySubType}
          onChange={(chosen) => onChange({ propertySubTypes: chosen })}
        />
      </FilterPill>
      <FilterPill name="Furnishing" value={furnished.map((kind) => FURNISHING_NAMES[kind]).join(", ") || undefined}>
        <ChoiceFilter
          legend="Furnishing"
          choices={FURNISHINGS.map((value) => ({ value, label: FURNISHING_NAMES[value] }))}
          chosen={furnished}
          counts={facets?.furnished}
          onChange={(chosen) => onChange({ furnished: chosen })}
        />
      </FilterPill>
      <MoreFilters criteria={criteria} facets={facets} total={result?.total} today={today} onChange={onChange} />
      <NearMe onChange={onChange} />
      <SortSelect sort={criteria.sort} onChange={onChange} />
    </div>
  );
});

function SortSelect({ sort, onChange }: { sort: SearchSort; onChange: FilterBarProps["onChange"] }) {
  return (
    <SelectInput
      aria-label="Sort"
      value={sort}
      onChange={(event) => onChange({ sort: SEARCH_SORTS.find((name) => name === event.target.value) ?? "relevance" })}
      className="ml-auto w-48 shrink-0"
    >
      {SEARCH_SORTS.map((name) => (
        <option key={name} value={name}>
          {SORT_NAMES[name]}
        </option>
      ))}
    </SelectInput>
  );
}

/** A pill that shows its value when set and opens its choices. */
function FilterPill({ name, value, children }: { name: string; value: string | undefined; children: ReactNode }) {
  const trigger = (
    <Chip isActive={value !== undefined} className="max-w-56">
      <span className="truncate">{value ?? name}</span>
      <ChevronDown aria-hidden strokeWidth={1.75} />
    </Chip>
  );
  return (
    <Popover trigger={trigger} label={name}>
      {/* A form inside says it is done by being sent. */}
      {(close) => <div onSubmit={close}>{children}</div>}
    </Popover>
  );
}
