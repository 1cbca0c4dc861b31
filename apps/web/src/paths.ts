import type { ListingCard } from "@repo/domain/listings/listing.schema";
import { type SearchCriteria, searchCriteria } from "@repo/domain/search/search-criteria";
import { criteriaToUrl } from "@repo/domain/search/search-url";
import type { Route } from "next";

/** Every address of the app, so that a moved page breaks the build instead of a link. */
export const paths = {
  home: "/" as Route,
  search: (criteria: Partial<SearchCriteria> = {}): Route => {
    const query = criteriaToUrl(searchCriteria.parse(criteria)).toString();
    return (query === "" ? "/search" : `/search?${query}`) as Route;
  },
  listing: ({ id, slug }: Pick<ListingCard, "id" | "slug">): Route => `/listing/${id}/${slug}` as Route,
  visit: (visitId: string, manageToken: string): Route =>
    `/visit/${visitId}?key=${encodeURIComponent(manageToken)}` as Route,
  signIn: (next?: string): Route => (next ? `/sign-in?next=${encodeURIComponent(next)}` : "/sign-in") as Route,
  register: "/register" as Route,
  agent: "/agent" as Route,
  agentLead: (leadId: string): Route => `/agent/leads/${leadId}` as Route,
  agentListings: "/agent/listings" as Route,
  newListing: "/agent/listings/new" as Route,
  moderation: (listingId?: string): Route =>
    (listingId ? `/admin/moderation?listing=${listingId}` : "/admin/moderation") as Route,
};
