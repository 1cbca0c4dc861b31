import type { SavedSearchView } from "@repo/domain/alerts/alert.schema";
import type { RequestContext } from "#request-context";
import { listSavedSearchesOf } from "./saved-searches.repository";
import { toSavedSearchView } from "./to-saved-search-view";

/** The signed-in person's, the latest first. */
export async function listSavedSearches(ctx: RequestContext): Promise<SavedSearchView[]> {
  if (ctx.actor.kind !== "user") return [];
  return (await listSavedSearchesOf(ctx.db, ctx.actor.userId)).map(toSavedSearchView);
}
