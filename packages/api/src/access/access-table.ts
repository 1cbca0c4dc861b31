import type { Permission } from "@repo/domain/access/permissions";

/** Who may call at all; each is also what stands before it, but for `member`, which is of an agency. */
export type Audience = "anyone" | "user" | "member" | "moderator" | "admin";

/**
 * What a caller may do. `may` names the permissions on rows that it can ask for, whose roles and reach stand in the
 * policies of the domain; without any it touches nothing but the caller's own things or what everybody sees. `byLink`: whoever
 * holds the row's secret link acts on it.
 */
export type AccessLine = { who: Audience; may?: readonly Permission[]; byLink?: true };

/**
 * Every procedure of the API and every route of the web app, by name. What is not listed is refused to everybody, and a
 * permission that is not named is refused to its line. `packages/api/ACCESS.md` is written from it.
 */
export const ACCESS: Readonly<Record<string, AccessLine>> = {
  "alerts.save": { who: "anyone" },
  "alerts.byLink": { who: "anyone", byLink: true },
  "alerts.changeByLink": { who: "anyone", byLink: true },
  "alerts.mine": { who: "user" },
  "alerts.change": { who: "user", may: ["savedSearch.change"] },

  "duplicates.queue": { who: "moderator" },
  "duplicates.pair": { who: "moderator", may: ["moderation.decide"] },
  "duplicates.judge": { who: "moderator", may: ["moderation.decide"] },
  "duplicates.takeBack": { who: "moderator", may: ["moderation.decide"] },

  "identity.register": { who: "anyone" },
  "identity.me": { who: "anyone" },
  "identity.askPasswordReset": { who: "anyone" },
  "identity.askSignInCode": { who: "anyone" },
  "identity.resetPassword": { who: "anyone", byLink: true },
  "identity.changePassword": { who: "user" },
  "identity.sessions": { who: "user" },
  "identity.endSession": { who: "user" },
  "identity.nextStep": { who: "anyone" },
  "identity.passSecondStep": { who: "anyone" },
  "identity.secondStep": { who: "user" },
  "identity.startSecondStep": { who: "user" },
  "identity.confirmSecondStep": { who: "user" },
  "identity.renewRecoveryCodes": { who: "user" },
  "identity.takeOffSecondStep": { who: "user" },

  "leadReports.show": { who: "member", may: ["report.see"] },

  "leadRouting.show": { who: "member" },
  "leadRouting.change": { who: "member", may: ["routing.change"] },
  "leadRouting.simulate": { who: "member", may: ["routing.change"] },
  "leadRouting.changeIntake": { who: "member", may: ["leadIntake.change"] },

  "leadSources.list": { who: "member", may: ["leadSource.change"] },
  "leadSources.add": { who: "member", may: ["leadSource.change"] },
  "leadSources.remove": { who: "member", may: ["leadSource.change"] },
  "leadSources.importFile": { who: "member", may: ["leadSource.change"] },

  "leads.enquire": { who: "anyone" },
  "leads.openForm": { who: "anyone" },
  "leads.heldBack": { who: "member" },
  "leads.release": { who: "member", may: ["enquiry.release"] },
  "leads.deskChanges": { who: "member" },
  "leads.inbox": { who: "member" },
  "leads.detail": { who: "member", may: ["lead.work"] },
  "leads.table": { who: "member" },
  "leads.changeMany": { who: "member", may: ["lead.work"] },
  "leads.tag": { who: "member", may: ["lead.work"] },
  "leads.revealContact": { who: "member", may: ["lead.work"] },
  "leads.templates": { who: "member" },
  "leads.saveTemplate": { who: "member", may: ["messageTemplate.change"] },
  "leads.removeTemplate": { who: "member", may: ["messageTemplate.change"] },
  "leads.changeStage": { who: "member", may: ["lead.work"] },
  "leads.assign": { who: "member", may: ["lead.work"] },
  "leads.addNote": { who: "member", may: ["lead.work"] },
  "leads.claim": { who: "member", may: ["lead.claim"] },
  "leads.merge": { who: "member", may: ["lead.work"] },
  "leads.unmerge": { who: "member", may: ["lead.work"] },
  "leads.planTask": { who: "member", may: ["lead.work"] },
  "leads.finishTask": { who: "member", may: ["lead.work"] },

  "listings.cards": { who: "anyone" },
  "listings.detail": { who: "anyone" },
  "listings.similar": { who: "anyone" },
  "listings.ended": { who: "anyone" },
  "listings.agentRecord": { who: "anyone" },
  "listings.addressParts": { who: "anyone" },
  "listings.addresses": { who: "anyone" },
  "listings.own": { who: "member" },
  "listings.submit": { who: "member", may: ["listing.create"] },
  "listings.content": { who: "member", may: ["listing.edit"] },
  "listings.submitRevision": { who: "member", may: ["listing.edit"] },
  "listings.changePrice": { who: "member", may: ["listing.edit"] },
  "listings.changeStatus": { who: "member", may: ["listing.edit"] },
  "listings.confirmAvailability": { who: "member", may: ["listing.edit"] },
  "listings.availabilityByLink": { who: "anyone", byLink: true },
  "listings.confirmAvailabilityByLink": { who: "anyone", byLink: true },

  "media.photos": { who: "member", may: ["listing.edit"] },
  "media.arrange": { who: "member", may: ["listing.edit"] },

  "messages.deadLetters": { who: "admin" },
  "messages.replay": { who: "admin" },
  "messages.keptMails": { who: "admin" },

  "moderation.queue": { who: "moderator" },
  "moderation.caseOf": { who: "moderator", may: ["moderation.decide"] },
  "moderation.decidePhotos": { who: "moderator", may: ["moderation.decide"] },
  "moderation.claim": { who: "moderator", may: ["moderation.decide"] },
  "moderation.answerReport": { who: "moderator", may: ["moderation.decide"] },
  "moderation.report": { who: "anyone" },
  "moderation.ofOwn": { who: "member", may: ["listing.edit"] },
  "moderation.appeal": { who: "member", may: ["listing.edit"] },
  "moderation.resubmit": { who: "member", may: ["listing.edit"] },
  "moderation.decide": { who: "moderator", may: ["moderation.decide"] },
  "moderation.openRevision": { who: "moderator", may: ["moderation.decide"] },
  "moderation.applyRevision": { who: "moderator", may: ["moderation.decide"] },
  "moderation.refuseRevision": { who: "moderator", may: ["moderation.decide"] },

  "places.suggestions": { who: "anyone" },
  "places.bySlug": { who: "anyone" },
  "places.list": { who: "anyone" },

  "privacy.mine": { who: "user" },
  "privacy.changeConsent": { who: "user", may: ["consent.change"] },

  "search.results": { who: "anyone" },
  "search.moreCards": { who: "anyone" },
  "search.outlines": { who: "anyone" },

  "shortlist.join": { who: "user", may: ["shortlist.change"] },
  "shortlist.keep": { who: "user", may: ["shortlist.change"] },

  "users.find": { who: "admin", may: ["user.govern"] },
  "users.suspend": { who: "admin", may: ["user.govern"] },
  "users.restore": { who: "admin", may: ["user.govern"] },
  "users.setRole": { who: "admin", may: ["user.govern"] },

  "visits.openSlots": { who: "anyone" },
  "visits.hold": { who: "anyone", may: ["visit.book"] },
  "visits.waitForSeat": { who: "anyone" },
  "visits.giveBack": { who: "anyone", byLink: true },
  "visits.book": { who: "anyone", may: ["visit.book"] },
  "visits.planTour": { who: "anyone" },
  "visits.bookTour": { who: "anyone", may: ["visit.book"] },
  "visits.byLink": { who: "anyone", byLink: true },
  "visits.cancelByLink": { who: "anyone", byLink: true },
  "visits.confirmAttendance": { who: "anyone", byLink: true },
  "visits.rescheduleByLink": { who: "anyone", byLink: true },
  "visits.agenda": { who: "member" },
  "visits.decide": { who: "member", may: ["visit.host"] },
  "visits.recordOutcome": { who: "member", may: ["visit.host"] },
  "visits.availability": { who: "member" },
  "visits.changeAvailability": { who: "member", may: ["availability.change"] },
  "visits.policy": { who: "member", may: ["listing.edit"] },
  "visits.changePolicy": { who: "member", may: ["listing.edit"] },
  "visits.hosts": { who: "member", may: ["listing.edit"] },
  "visits.changeHosts": { who: "member", may: ["listing.edit"] },
  "visits.renewCalendarFeed": { who: "member" },
  "visits.revokeCalendarFeed": { who: "member" },
  "visits.cancel": { who: "user", may: ["visit.cancel"] },
  "visits.reschedule": { who: "user", may: ["visit.reschedule"] },

  "GET /api/auth/[...nextauth]": { who: "anyone" },
  "POST /api/auth/[...nextauth]": { who: "anyone" },
  "GET /api/calendar/[token]": { who: "anyone", byLink: true },
  "POST /api/lead-sources/[sourceId]": { who: "anyone", byLink: true },
  "GET /api/metrics": { who: "anyone" },
  "GET /api/reports/leads": { who: "member", may: ["report.see"] },
  "GET /api/trpc/[trpc]": { who: "anyone" },
  "POST /api/trpc/[trpc]": { who: "anyone" },
  "POST /api/uploads/[listingId]": { who: "user", may: ["listing.edit"] },
  "GET /api/visits/[visitId]/calendar": { who: "anyone", byLink: true },
  "GET /livez": { who: "anyone" },
  "GET /media/[...name]": { who: "anyone" },
  "GET /readyz": { who: "anyone" },
  "GET /sitemap.xml": { who: "anyone" },
  "GET /sitemap/[file]": { who: "anyone" },
};
