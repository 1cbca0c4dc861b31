import { notFound } from "@repo/domain/domain-error";
import { findLinkSubject } from "#messages/secret-links.repository";
import type { RequestContext } from "#request-context";
import { findSavedSearch, type SavedSearchRow } from "./saved-searches.repository";

declare const openedByAlertLink: unique symbol;
/** Proof that the caller holds a link from a letter about this search. */
export type OpenedByAlertLink = { readonly [openedByAlertLink]: true };

/** A wrong link, an old one and a missing search are answered alike. */
export async function openAlertLink(ctx: RequestContext, token: string): Promise<SavedSearchRow & OpenedByAlertLink> {
  const savedSearchId = await findLinkSubject(ctx.db, "SavedSearch", token, ctx.now());
  const search = savedSearchId === undefined ? undefined : await findSavedSearch(ctx.db, savedSearchId);
  if (!search) throw notFound("savedSearch");
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the brand has no runtime value; the lines above are what earns it
  return search as SavedSearchRow & OpenedByAlertLink;
}
