"use client";

import { fromSquareMetres, toSquareMetres } from "@repo/domain/area/area";
import { marketOf } from "@repo/domain/markets/markets";
import type { SearchCriteria } from "@repo/domain/search/search-criteria";
import { FormField } from "#ui/form-field";
import { TextInput } from "#ui/text-input";

type AreaFilterProps = { criteria: SearchCriteria; onChange: (changes: Partial<SearchCriteria>) => void };

/** Least and most area on the market's basis; taken over when a field is left. */
export function AreaFilter({ criteria, onChange }: AreaFilterProps) {
  const { areaUnit, areaUnitLabel, comparisonBasis, areaBasisLabels } = marketOf(criteria.market);
  const written = (squareMetres: number | undefined) =>
    squareMetres === undefined ? "" : String(Math.round(fromSquareMetres(squareMetres, areaUnit)));
  const read = (text: string) => (/^\d{1,7}$/.test(text.trim()) ? toSquareMetres(Number(text), areaUnit) : undefined);
  const unit = `${areaUnitLabel} ${areaBasisLabels[comparisonBasis]}`;
  return (
    <div className="grid grid-cols-2 gap-3">
      <FormField label={`Least ${unit}`}>
        <TextInput
          key={criteria.squareMetresMin}
          inputMode="numeric"
          defaultValue={written(criteria.squareMetresMin)}
          onBlur={(event) => onChange({ squareMetresMin: read(event.target.value) })}
        />
      </FormField>
      <FormField label={`Most ${unit}`}>
        <TextInput
          key={criteria.squareMetresMax}
          inputMode="numeric"
          defaultValue={written(criteria.squareMetresMax)}
          onBlur={(event) => onChange({ squareMetresMax: read(event.target.value) })}
        />
      </FormField>
    </div>
  );
}
