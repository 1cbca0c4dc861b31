import { notFound } from "@repo/domain/domain-error";
import { openSecretLink } from "#messages/open-secret-link";
import type { RequestContext } from "#request-context";
import type { OpenedByAlertLink } from "./opened-by-alert-link";
import { findSavedSearch, type SavedSearchRow } from "./saved-searches.repository";

/** A wrong link, an old one and a missing search are answered alike. */
export async function openAlertLink(ctx: RequestContext, token: string): Promise<SavedSearchRow & OpenedByAlertLink> {
  const savedSearchId = await openSecretLink(ctx, "SavedSearch", token);
  const search = savedSearchId === undefined ? undefined : await findSavedSearch(ctx.db, savedSearchId);
  if (!search) throw notFound("savedSearch");
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the brand has no runtime value; the lines above are what earns it
  return search as SavedSearchRow & OpenedByAlertLink;
}
