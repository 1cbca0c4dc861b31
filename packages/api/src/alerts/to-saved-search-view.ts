import type { SavedSearchView } from "@repo/domain/alerts/alert.schema";
import type { SavedSearchRow } from "./saved-searches.repository";

export function toSavedSearchView(search: SavedSearchRow): SavedSearchView {
  const { id, name, criteria, schedule } = search;
  return {
    id,
    name,
    criteria,
    schedule,
    isConfirmed: search.confirmedAt !== null,
    isEnded: search.endedAt !== null,
    createdAt: search.createdAt.toISOString(),
    lastSentAt: search.lastSentAt?.toISOString() ?? null,
  };
}
