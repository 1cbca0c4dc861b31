import { groupKeyOf, type HomeVisit } from "#visits/open-slots";

/** Starts of a listing's shared visits that have fewer seats left than a party needs. */
export function fullGroups(
  homeVisits: readonly HomeVisit[],
  { listingId, capacity, partySize }: { listingId: string; capacity: number; partySize: number },
): Date[] {
  if (capacity === 1) return [];
  const groups = new Map<string, { startsAt: Date; people: number }>();
  for (const { during, groupKey, partySize: people } of homeVisits) {
    if (groupKey !== groupKeyOf(listingId, during.startsAt)) continue;
    const group = groups.get(groupKey) ?? { startsAt: during.startsAt, people: 0 };
    groups.set(groupKey, { ...group, people: group.people + people });
  }
  return [...groups.values()]
    .filter(({ people }) => capacity - people < partySize)
    .map(({ startsAt }) => startsAt)
    .toSorted((a, b) => a.getTime() - b.getTime());
}
