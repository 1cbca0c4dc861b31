import type { SearchCriteria } from "@repo/domain/search/search-criteria";
import { X } from "lucide-react";
import { Button } from "#ui/button";
import { Chip } from "#ui/chip";
import { activeFilters } from "./filter-wording";

type ActiveFilterChipsProps = { criteria: SearchCriteria; onChange: (changes: Partial<SearchCriteria>) => void };

/** Each filter that is set, to take away alone; or all at once. */
export function ActiveFilterChips({ criteria, onChange }: ActiveFilterChipsProps) {
  const filters = activeFilters(criteria);
  if (filters.length === 0) return null;
  const withoutAll = Object.assign({}, ...filters.map(({ without }) => without).toReversed(), allEmpty(filters));
  return (
    <ul aria-label="Filters set" className="mb-4 flex flex-wrap items-center gap-2">
      {filters.map(({ key, label, without }) => (
        <li key={key}>
          <Chip isActive aria-label={`Remove filter: ${label}`} onClick={() => onChange(without)}>
            {label}
            <X aria-hidden strokeWidth={1.75} />
          </Chip>
        </li>
      ))}
      <li>
        <Button variant="quiet" size="sm" onClick={() => onChange(withoutAll)}>
          Clear all
        </Button>
      </li>
    </ul>
  );
}

/** Lists lose every value at once, not one as their chips do. */
function allEmpty(filters: ReturnType<typeof activeFilters>): Partial<SearchCriteria> {
  const lists = filters.flatMap(({ without }) => Object.entries(without).filter(([, value]) => Array.isArray(value)));
  return Object.fromEntries(lists.map(([name]) => [name, []]));
}
