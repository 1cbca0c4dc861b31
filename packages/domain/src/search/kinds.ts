import { AGENCY_KINDS } from "#agencies/agency-kind";
import { DIRECTIONS, FURNISHINGS } from "#listings/home-facts";
import { PROPERTY_SUB_TYPES } from "#listings/property-type";

/** The highest bedroom choice means "this many or more". */
export const BEDROOM_CHOICES = [0, 1, 2, 3, 4, 5] as const;

/**
 * What kind of home a listing is, as one bit per value: exactly one in each group. One AND then tests every group at
 * once. `search_kinds` in the database packs the same bits, so a value keeps its place for ever: new ones go to the
 * end of their group, which has room. Bit 31 stays free, as PostgreSQL's integers are signed.
 */
export const KIND_GROUPS = {
  propertySubType: { firstBit: 0, values: PROPERTY_SUB_TYPES },
  bedrooms: { firstBit: 9, values: BEDROOM_CHOICES },
  furnished: { firstBit: 15, values: [...FURNISHINGS, "Unknown"] },
  directionFaces: { firstBit: 19, values: [...DIRECTIONS, "Unknown"] },
  postedBy: { firstBit: 28, values: AGENCY_KINDS },
} as const satisfies Record<string, { firstBit: number; values: readonly (string | number)[] }>;

export const KIND_BITS = 31;

export type KindGroup = keyof typeof KIND_GROUPS;
export type KindValue<Group extends KindGroup> = (typeof KIND_GROUPS)[Group]["values"][number];

/** The bits of a group that a home may not have when only `chosen` fit; nothing chosen allows everything. */
export function forbiddenKinds<Group extends KindGroup>(group: Group, chosen: readonly KindValue<Group>[]): number {
  const values: readonly KindValue<Group>[] = KIND_GROUPS[group].values;
  if (chosen.length === 0) return 0;
  return values.reduce<number>(
    (bits, value, index) => (chosen.includes(value) ? bits : bits | (1 << (KIND_GROUPS[group].firstBit + index))),
    0,
  );
}

/** Splits counts per bit into counts per value of a group. */
export function countsOfGroup(group: KindGroup, countsPerBit: ArrayLike<number>): Record<string, number> {
  const { firstBit, values } = KIND_GROUPS[group];
  return Object.fromEntries(values.map((value, index) => [String(value), countsPerBit[firstBit + index] ?? 0]));
}
