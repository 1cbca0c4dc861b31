import type {
  AlertChange,
  ChangeAlertByLinkInput,
  ChangeAlertInput,
  SavedSearchView,
} from "@repo/domain/alerts/alert.schema";
import { notFound } from "@repo/domain/domain-error";
import { authorize } from "#access/authorize";
import type { RequestContext } from "#request-context";
import { openAlertLink } from "./open-alert-link";
import { findSavedSearch, type SavedSearchRow, updateSavedSearch } from "./saved-searches.repository";
import { toSavedSearchView } from "./to-saved-search-view";

/** By the account that saved it. */
export async function changeSavedSearch(ctx: RequestContext, input: ChangeAlertInput): Promise<SavedSearchView> {
  const search = await findSavedSearch(ctx.db, input.savedSearchId);
  if (!search) throw notFound("savedSearch");
  return change(ctx, authorize(ctx.actor, "savedSearch.change", search), input.change);
}

/** By whoever holds a link from its letters, which also proves the address. */
export async function changeSavedSearchByLink(
  ctx: RequestContext,
  input: ChangeAlertByLinkInput,
): Promise<SavedSearchView> {
  return change(ctx, await openAlertLink(ctx, input.token), input.change);
}

async function change(
  ctx: RequestContext,
  search: Parameters<typeof updateSavedSearch>[1],
  wish: AlertChange,
): Promise<SavedSearchView> {
  const changes = changesFor(wish, search, ctx.now());
  await updateSavedSearch(ctx.db, search, changes);
  return toSavedSearchView({ ...search, ...changes });
}

function changesFor(wish: AlertChange, { confirmedAt }: SavedSearchRow, now: Date): Partial<SavedSearchRow> {
  switch (wish) {
    case "Confirm":
      return { confirmedAt: confirmedAt ?? now, endedAt: null };
    case "Resume":
      return { endedAt: null };
    case "End":
      return { endedAt: now };
    case "Instant":
    case "Daily":
    case "Weekly":
      return { schedule: wish };
  }
}
