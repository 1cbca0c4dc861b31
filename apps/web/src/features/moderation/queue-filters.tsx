"use client";

import { QUEUE_AGES, QUEUE_FINDINGS, type QueueInput, type QueueItem } from "@repo/domain/moderation/moderation.schema";
import { useRouter } from "next/navigation";
import { paths } from "#paths";
import { FormField } from "#ui/form-field";
import { SelectInput } from "#ui/select-input";
import { AGE_NAMES, FOUND_NAMES } from "./moderation-wording";

type QueueFiltersProps = { filters: QueueInput; queue: readonly QueueItem[] };

/** Stand in the address, to be bookmarked and shared. Agencies are those that the queue shows. */
export function QueueFilters({ filters, queue }: QueueFiltersProps) {
  const router = useRouter();
  const show = (changes: Partial<QueueInput>) =>
    router.replace(paths.moderation({ ...filters, ...changes }), { scroll: false });
  const agencies = new Map(queue.map(({ agencyId, agencyName }) => [agencyId, agencyName]));
  if (filters.agency !== undefined && !agencies.has(filters.agency)) agencies.set(filters.agency, "The chosen one");
  const choice = (value: string) => (value === "" ? undefined : value);
  return (
    <form role="search" aria-label="Filters of the queue" className="grid gap-3 sm:grid-cols-3">
      <FormField label="Checks found">
        <SelectInput
          value={filters.found ?? ""}
          onChange={({ target }) => show({ found: QUEUE_FINDINGS.find((found) => found === target.value) })}
        >
          <option value="">Anything</option>
          {QUEUE_FINDINGS.map((found) => (
            <option key={found} value={found}>
              {FOUND_NAMES[found]}
            </option>
          ))}
        </SelectInput>
      </FormField>
      <FormField label="Waits">
        <SelectInput
          value={filters.age ?? ""}
          onChange={({ target }) => show({ age: QUEUE_AGES.find((age) => age === target.value) })}
        >
          <option value="">However long</option>
          {QUEUE_AGES.map((age) => (
            <option key={age} value={age}>
              {AGE_NAMES[age]}
            </option>
          ))}
        </SelectInput>
      </FormField>
      <FormField label="Agency">
        <SelectInput value={filters.agency ?? ""} onChange={({ target }) => show({ agency: choice(target.value) })}>
          <option value="">Every agency</option>
          {[...agencies].map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectInput>
      </FormField>
    </form>
  );
}
