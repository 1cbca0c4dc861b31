import { listingDraftsRouter } from "#listings/listing-drafts.router";
import { createCallerFactory, router } from "#trpc/trpc";
import { agenciesRouter } from "./agencies/agencies.router";
import { alertsRouter } from "./alerts/alerts.router";
import { auditRouter } from "./audit/audit.router";
import { duplicatesRouter } from "./duplicates/duplicates.router";
import { enforcementRouter } from "./enforcement/enforcement.router";
import { identityRouter } from "./identity/identity.router";
import { leadReportsRouter } from "./lead-reports/lead-reports.router";
import { leadRoutingRouter } from "./lead-routing/lead-routing.router";
import { leadSourcesRouter } from "./lead-sources/lead-sources.router";
import { leadsRouter } from "./leads/leads.router";
import { listingsRouter } from "./listings/listings.router";
import { mediaRouter } from "./media/media.router";
import { membersRouter } from "./members/members.router";
import { messagesRouter } from "./messages/messages.router";
import { moderationRouter } from "./moderation/moderation.router";
import { placesRouter } from "./places/places.router";
import { platformRouter } from "./platform/platform.router";
import { privacyRouter } from "./privacy/privacy.router";
import { searchRouter } from "./search/search.router";
import { shortlistRouter } from "./shortlist/shortlist.router";
import { usersRouter } from "./users/users.router";
import { verificationRouter } from "./verification/verification.router";
import { visitsRouter } from "./visits/visits.router";

export const appRouter = router({
  agencies: agenciesRouter,
  alerts: alertsRouter,
  audit: auditRouter,
  duplicates: duplicatesRouter,
  enforcement: enforcementRouter,
  identity: identityRouter,
  leadReports: leadReportsRouter,
  leadRouting: leadRoutingRouter,
  leadSources: leadSourcesRouter,
  leads: leadsRouter,
  listingDrafts: listingDraftsRouter,
  listings: listingsRouter,
  media: mediaRouter,
  members: membersRouter,
  messages: messagesRouter,
  moderation: moderationRouter,
  places: placesRouter,
  platform: platformRouter,
  privacy: privacyRouter,
  search: searchRouter,
  shortlist: shortlistRouter,
  users: usersRouter,
  verification: verificationRouter,
  visits: visitsRouter,
});
export type AppRouter = typeof appRouter;
export const createCaller = createCallerFactory(appRouter);
