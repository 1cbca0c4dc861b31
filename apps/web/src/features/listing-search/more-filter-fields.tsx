"use client";

import { AGENCY_KINDS } from "@repo/domain/agencies/agency-kind";
import { AMENITIES, DIRECTIONS } from "@repo/domain/listings/home-facts";
import { EXTRAS } from "@repo/domain/search/features";
import type { SearchFacets } from "@repo/domain/search/search.schema";
import type { SearchCriteria } from "@repo/domain/search/search-criteria";
import { FormField } from "#ui/form-field";
import { TextInput } from "#ui/text-input";
import { AMENITY_NAMES, DIRECTION_NAMES } from "#wording/home-wording";
import { AreaFilter } from "./area-filter";
import { ChoiceFilter } from "./choice-filter";
import { daysLabel, EXTRA_NAMES, POSTED_BY_NAMES } from "./filter-wording";
import { NumberChoice } from "./number-choice";

export type MoreFilterFieldsProps = {
  criteria: SearchCriteria;
  facets: SearchFacets | undefined;
  today: string;
  onChange: (changes: Partial<SearchCriteria>) => void;
};

const atLeast = (values: readonly number[]) => values.map((value) => ({ value, label: `${value}+` }));
const named = <Value extends string>(values: readonly Value[], names: Readonly<Record<Value, string>>) =>
  values.map((value) => ({ value, label: names[value] }));

/** Each works at once. */
export function MoreFilterFields({ criteria, facets, today, onChange }: MoreFilterFieldsProps) {
  return (
    <div className="grid gap-6">
      <Keywords key={criteria.keywords} keywords={criteria.keywords} onChange={onChange} />
      <AreaFilter criteria={criteria} onChange={onChange} />
      <NumberFilters criteria={criteria} today={today} onChange={onChange} />
      <ChoiceFilters criteria={criteria} facets={facets} onChange={onChange} />
    </div>
  );
}

type PartProps = Pick<MoreFilterFieldsProps, "criteria" | "onChange">;

function NumberFilters({ criteria, today, onChange }: PartProps & { today: string }) {
  return (
    <>
      <NumberChoice
        legend="Bathrooms"
        choices={atLeast([1, 2, 3, 4])}
        chosen={criteria.bathroomsMin}
        onChange={(bathroomsMin) => onChange({ bathroomsMin })}
      />
      <NumberChoice
        legend="Lowest floor"
        choices={atLeast([1, 3, 5, 10, 20])}
        chosen={criteria.floorMin}
        onChange={(floorMin) => onChange({ floorMin })}
      />
      <NumberChoice
        legend="Parking"
        choices={atLeast([1, 2])}
        chosen={criteria.parkingMin}
        onChange={(parkingMin) => onChange({ parkingMin })}
      />
      <NumberChoice
        legend="Listed within"
        choices={[1, 3, 7, 30].map((value) => ({ value, label: daysLabel(value) }))}
        chosen={criteria.listedWithinDays}
        onChange={(listedWithinDays) => onChange({ listedWithinDays })}
      />
      <Availability availableBy={criteria.availableBy} today={today} onChange={onChange} />
      <NumberChoice
        legend="Built since"
        choices={[2024, 2020, 2015, 2005].map((value) => ({ value, label: String(value) }))}
        chosen={criteria.yearBuiltMin}
        onChange={(yearBuiltMin) => onChange({ yearBuiltMin })}
      />
    </>
  );
}

function ChoiceFilters({ criteria, facets, onChange }: PartProps & { facets: SearchFacets | undefined }) {
  return (
    <>
      <ChoiceFilter
        legend="The listing has"
        choices={named(EXTRAS, EXTRA_NAMES)}
        chosen={criteria.extras}
        counts={facets?.features}
        onChange={(extras) => onChange({ extras })}
      />
      <ChoiceFilter
        legend="Amenities"
        choices={named(AMENITIES, AMENITY_NAMES)}
        chosen={criteria.amenities}
        counts={facets?.features}
        onChange={(amenities) => onChange({ amenities })}
      />
      <ChoiceFilter
        legend="Faces"
        choices={named(DIRECTIONS, DIRECTION_NAMES)}
        chosen={criteria.directionFaces}
        counts={facets?.directionFaces}
        onChange={(directionFaces) => onChange({ directionFaces })}
      />
      <ChoiceFilter
        legend="Posted by"
        choices={named(AGENCY_KINDS, POSTED_BY_NAMES)}
        chosen={criteria.postedBy}
        counts={facets?.postedBy}
        onChange={(postedBy) => onChange({ postedBy })}
      />
    </>
  );
}

type ChangeProps = { onChange: MoreFilterFieldsProps["onChange"] };

function Keywords({ keywords, onChange }: ChangeProps & { keywords: string | undefined }) {
  const apply = (text: string) => {
    const words = text.trim().slice(0, 100);
    if (words !== (keywords ?? "")) onChange({ keywords: words === "" ? undefined : words });
  };
  return (
    <FormField label="Words in the description" help="All of them; quotes keep words together.">
      <TextInput
        defaultValue={keywords}
        placeholder="For example lake view"
        onBlur={(event) => apply(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") apply(event.currentTarget.value);
        }}
      />
    </FormField>
  );
}

function Availability({
  availableBy,
  today,
  onChange,
}: ChangeProps & { availableBy: string | undefined; today: string }) {
  return (
    <FormField label="Ready to move in by" help="Homes without a date are ready now.">
      <TextInput
        type="date"
        min={today}
        value={availableBy ?? ""}
        onChange={(event) => onChange({ availableBy: event.target.value === "" ? undefined : event.target.value })}
      />
    </FormField>
  );
}
