import type { LeadReportInput } from "@repo/domain/leads/lead-report.schema";
import type { LeadTableInput } from "@repo/domain/leads/lead-table.schema";
import type { ListingCard } from "@repo/domain/listings/listing.schema";
import type { QueueInput } from "@repo/domain/moderation/moderation.schema";
import type { SearchAuditInput } from "@repo/domain/platform/audit.schema";
import type { JobsInput } from "@repo/domain/platform/job.schema";
import { type LandingPage, landingSlug } from "@repo/domain/search/landing-page";
import type { SearchCriteria } from "@repo/domain/search/search-criteria";
import { criteriaToUrl } from "@repo/domain/search/search-url";
import type { Route } from "next";
import { asRoute } from "#as-route";

function leadTableQuery({ show, stage, ownerMemberId, tag, text, sort, isDescending, page }: LeadTableInput): string {
  const params = new URLSearchParams({
    ...(show === "all" && { show }),
    ...(stage && { stage }),
    ...(ownerMemberId && { owner: ownerMemberId }),
    ...(tag && { tag }),
    ...(text !== "" && { q: text }),
    ...((sort !== "asked" || !isDescending) && { sort, order: isDescending ? "down" : "up" }),
    ...(page > 1 && { page: String(page) }),
  });
  return params.size === 0 ? "" : `?${params}`;
}

/** Every address of the app, so that a moved page breaks the build instead of a link. */
export const paths = {
  home: "/" as Route,
  /** `after`: where the list begins, as the API's cursor. */
  search: (criteria: Partial<SearchCriteria> = {}, after?: string): Route => {
    const params = criteriaToUrl(criteria);
    if (after !== undefined) params.set("after", after);
    const query = params.toString();
    return asRoute(query === "" ? "/search" : `/search?${query}`);
  },
  shortlist: "/shortlist" as Route,
  savedSearches: "/saved-searches" as Route,
  /** A page for one place, deal and size, such as `/homes/bengaluru/3-bhk-for-sale`. */
  landing: (placeSlug: string, page: LandingPage): Route => asRoute(`/homes/${placeSlug}/${landingSlug(page)}`),
  listing: ({ id, slug }: Pick<ListingCard, "id" | "slug">): Route => asRoute(`/listing/${id}/${slug}`),
  visit: (visitId: string, manageToken: string): Route =>
    asRoute(`/visit/${visitId}?key=${encodeURIComponent(manageToken)}`),
  signIn: (next?: string): Route => asRoute(next ? `/sign-in?next=${encodeURIComponent(next)}` : "/sign-in"),
  register: "/register" as Route,
  askReset: "/reset" as Route,
  account: "/account" as Route,
  secondStep: "/account/second-step" as Route,
  privacy: "/account/privacy" as Route,
  keptData: "/privacy" as Route,
  /** What one agency was given, without an account; `visitId` when the token is a visit's. */
  consent: (token: string, visitId?: string): Route =>
    asRoute(`/consent/${encodeURIComponent(token)}${visitId ? `?visit=${visitId}` : ""}`),
  /** Everything the account has, as a file. */
  archive: (secret: string): string => `/api/archives/${encodeURIComponent(secret)}`,
  signInByLetter: (next: string): Route => asRoute(`/sign-in/letter?next=${encodeURIComponent(next)}`),
  signInByPhone: (next: string): Route => asRoute(`/sign-in/phone?next=${encodeURIComponent(next)}`),
  signInOnward: (next: string): Route => asRoute(`/sign-in/onward?next=${encodeURIComponent(next)}`),
  signInCode: (next: string): Route => asRoute(`/sign-in/code?next=${encodeURIComponent(next)}`),
  agent: "/agent" as Route,
  agentLeads: (shown?: LeadTableInput): Route => asRoute(`/agent/leads${shown ? leadTableQuery(shown) : ""}`),
  agentLead: (leadId: string): Route => asRoute(`/agent/leads/${leadId}`),
  agentBoard: "/agent/board" as Route,
  agentCalendar: (shown?: { view: string; fromDate: string }): Route =>
    asRoute(shown ? `/agent/calendar?view=${shown.view}&from=${shown.fromDate}` : "/agent/calendar"),
  agentHours: "/agent/hours" as Route,
  agentReports: ({ groupBy, days }: LeadReportInput = { groupBy: "Agent", days: 30 }): Route =>
    asRoute(`/agent/reports?by=${groupBy}&days=${days}`),
  agentRouting: "/agent/routing" as Route,
  agentVerification: "/agent/verification" as Route,
  /** A paper that was handed in, as a file. */
  verificationPaper: (paperId: string): string => `/api/verification-papers/${paperId}`,
  agentTeam: "/agent/team" as Route,
  join: (token: string): Route => asRoute(`/join/${token}`),
  agentListings: "/agent/listings" as Route,
  visitTerms: (listingId: string): Route => asRoute(`/agent/listings/${listingId}/visits`),
  tour: (listingIds: readonly string[]): Route => asRoute(`/tour?homes=${listingIds.join(",")}`),
  editListing: (listingId: string): Route => asRoute(`/agent/listings/${listingId}/edit`),
  listingPhotos: (listingId: string): Route => asRoute(`/agent/listings/${listingId}/photos`),
  importListings: "/agent/listings/import" as Route,
  newListing: "/agent/listings/new" as Route,
  listingDraft: (draftId: string): Route => asRoute(`/agent/listings/drafts/${draftId}`),
  adminPeople: "/admin/people" as Route,
  adminAgencies: "/admin/agencies" as Route,
  adminSwitches: "/admin/switches" as Route,
  adminAudit: (asked: SearchAuditInput = {}): Route => {
    const query = new URLSearchParams(
      Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    );
    return asRoute(query.size === 0 ? "/admin/audit" : `/admin/audit?${query}`);
  },
  keptMail: "/admin/mail" as Route,
  adminJobs: (asked: JobsInput = {}): Route => {
    const query = new URLSearchParams(
      Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    );
    return asRoute(query.size === 0 ? "/admin/jobs" : `/admin/jobs?${query}`);
  },
  standing: "/account/standing" as Route,
  adminAgents: "/admin/agents" as Route,
  adminAgent: (memberId: string): Route => asRoute(`/admin/agents/${memberId}`),
  verifications: ({ shown, requestId }: { shown?: "Granted" | "Waiting"; requestId?: string } = {}): Route => {
    const asked = new URLSearchParams({
      ...(shown === "Granted" && { shown }),
      ...(requestId && { request: requestId }),
    });
    return asRoute(asked.size > 0 ? `/admin/verifications?${asked.toString()}` : "/admin/verifications");
  },
  moderationMetrics: (days?: number): Route => asRoute(days ? `/admin/metrics?days=${days}` : "/admin/metrics"),
  decisions: "/admin/decisions" as Route,
  duplicates: (pairId?: string): Route => asRoute(pairId ? `/admin/duplicates?pair=${pairId}` : "/admin/duplicates"),
  moderation: ({ listingId, ...filters }: QueueInput & { listingId?: string | undefined } = {}): Route => {
    const asked = new URLSearchParams();
    for (const [name, value] of Object.entries({ ...filters, listing: listingId })) {
      if (value !== undefined) asked.set(name, value);
    }
    return asRoute(asked.size > 0 ? `/admin/moderation?${asked.toString()}` : "/admin/moderation");
  },
};
