import type { Database } from "@repo/db/client";
import { enforcementMeasures } from "@repo/db/schema/enforcement";
import { listings, media } from "@repo/db/schema/listings";
import { moderationDecisions } from "@repo/db/schema/moderation";
import { verificationRequests } from "@repo/db/schema/verification";
import { visits } from "@repo/db/schema/visits";
import { EMPTY_DRAFT } from "@repo/domain/listings/draft-document";
import { VISIT_NUMBERS } from "@repo/domain/visits/listing-visit-policy";
import { eq } from "drizzle-orm";
import type { IdsByField } from "./fitting-input";
import { insertInvitation } from "./insert-invitation";
import { decideVerification, holdVerification } from "./insert-verification";
import { bookVisitAt, slotAt } from "./visit-world";

/** What a call needs beyond the least that fits, once what it acts on is as it must be. */
type Given = (db: Database, ids: IdsByField, moderatorUserId: string) => object | Promise<object>;
export type TextFields = {
  as: "anonymous" | "buyer" | "agent" | "manager" | "moderator" | "admin";
  /** Which column shows what was written there. */
  kept: Readonly<Record<string, string>>;
  given?: Given;
  /** A day after the world's, when its visits have been. */
  isLater?: boolean;
};

const CONTENT_COLUMNS = {
  projectName: "properties.project_name",
  addressLine: "properties.address_line",
  registrationNumber: "listings.registration_number",
  description: "listings.description",
};

/** All of them lie in one document, as they were typed. */
const DRAFT_FIELDS = Object.entries(EMPTY_DRAFT).flatMap(([name, empty]) => {
  if (name === "localityId" || name === "furnished" || name === "directionFaces") return [];
  if (empty === "") return [`document.${name}`];
  if (name === "visits") return [...VISIT_NUMBERS, "accessNotes"].map((part) => `document.visits.${part}`);
  const isGroup = name === "areas" || name === "components";
  return isGroup ? Object.keys(EMPTY_DRAFT[name]).map((part) => `document.${name}.${part}`) : [];
});

/** A warning of the agent whose lead it is, decided by the moderator. */
async function warn(db: Database, { memberId = "" }: IdsByField, decidedByUserId: string, appeal: object = {}) {
  const [measure] = await db
    .insert(enforcementMeasures)
    .values({
      memberId,
      step: "Warning",
      rule: "Other",
      reason: "Something was wrong.",
      decidedByUserId,
      decidedAt: new Date(slotAt(0)),
      ...appeal,
    })
    .returning();
  return { measureId: measure!.id };
}

const A_ROOM = {
  category: "Photo",
  alteration: "AsTaken",
  altText: "A room",
  caption: "",
  originalId: null,
  ways: [],
};
const A_VIDEO = { address: "https://vimeo.com/76979871", title: "A video" };
const EVERY_LEAD = { name: "All", isOn: true, condition: {}, target: { strategy: "ListingAgent" } };

/** Every procedure that keeps what people wrote, by the field where they write it. */
export const KEPT: Readonly<Record<string, TextFields>> = {
  "alerts.save": {
    as: "anonymous",
    kept: { name: "saved_searches.name", "criteria.keywords": "saved_searches.criteria" },
    given: () => ({ timeZone: "Asia/Kolkata" }),
  },
  "enforcement.impose": {
    as: "moderator",
    kept: { reason: "enforcement_measures.reason" },
    given: () => ({ step: "Warning", rule: "Other" }),
  },
  "enforcement.appeal": {
    as: "agent",
    kept: { statement: "enforcement_measures.appeal_statement" },
    given: warn,
  },
  "enforcement.judgeAppeal": {
    as: "admin",
    kept: { reason: "enforcement_measures.appeal_answer" },
    given: async (db, ids, moderatorUserId) => ({
      outcome: "Upheld",
      ...(await warn(db, ids, moderatorUserId, { appealStatement: "It was right.", appealedAt: new Date(slotAt(0)) })),
    }),
  },
  "members.joinAsNew": {
    as: "anonymous",
    kept: { name: "users.name" },
    given: async (db, { agencyId = "" }) => ({
      token: (await insertInvitation(db, agencyId, `${crypto.randomUUID()}@plinth.example`)).token,
      password: "a long enough phrase",
    }),
  },
  "identity.register": { as: "anonymous", kept: { name: "users.name" } },
  "leadRouting.change": {
    as: "manager",
    kept: { "rules.0.name": "routing_rule_sets.rules" },
    given: () => ({ version: 0, rules: [EVERY_LEAD] }),
  },
  "leadSources.add": { as: "manager", kept: { name: "lead_sources.name" } },
  "leads.enquire": {
    as: "anonymous",
    kept: { "contact.name": "enquiries.contact_name", message: "enquiries.message" },
  },
  "leads.changeMany": {
    as: "agent",
    kept: { "change.tag": "leads.tags" },
    given: (_db, { leadId }) => ({ leadIds: [leadId], change: { kind: "AddTag", tag: "new" } }),
  },
  "leads.tag": { as: "agent", kept: { "tags.0": "leads.tags" } },
  "leads.saveTemplate": {
    as: "manager",
    kept: { name: "message_templates.name", text: "message_templates.text" },
  },
  "leads.addNote": { as: "agent", kept: { text: "lead_activities.text" } },
  "leads.planTask": { as: "agent", kept: { title: "lead_tasks.title" } },
  "listingDrafts.save": {
    as: "agent",
    kept: Object.fromEntries(DRAFT_FIELDS.map((field) => [field, "listing_drafts.document"])),
    given: () => ({ draftId: crypto.randomUUID(), version: 0, document: EMPTY_DRAFT }),
  },
  "listings.submit": { as: "agent", kept: CONTENT_COLUMNS },
  "listings.submitRevision": {
    as: "agent",
    kept: Object.fromEntries(Object.entries(CONTENT_COLUMNS).map(([name, column]) => [`content.${name}`, column])),
    // Before the first decision whatever is edited is stored at once.
    given: async (db, { listingId = "" }) => {
      await db.update(listings).set({ moderationState: "ChangesRequested" }).where(eq(listings.id, listingId));
      return { version: 0 };
    },
  },
  "media.arrange": {
    as: "agent",
    kept: {
      "photos.0.altText": "media.alt_text",
      "photos.0.caption": "media.caption",
      "embeds.0.title": "listing_embeds.title",
    },
    given: async (db, { listingId = "" }) => {
      const [photo] = await db
        .insert(media)
        .values({
          listingId,
          position: 0,
          category: "Photo",
          alteration: "AsTaken",
          altText: "",
          sha256: "",
          width: 1,
          height: 1,
          blurDataUrl: "",
        })
        .returning();
      return { photos: [{ id: photo!.id, ...A_ROOM }], embeds: [A_VIDEO] };
    },
  },
  "moderation.decide": {
    as: "moderator",
    kept: { reason: "moderation_decisions.reason" },
    given: () => ({ version: 0, outcome: "Suspended", rule: "Other", reason: "Something is wrong." }),
  },
  "moderation.decideTogether": {
    as: "moderator",
    kept: { reason: "moderation_decisions.reason" },
    given: (_db, { listingId = "" }) => ({
      batchId: crypto.randomUUID(),
      cases: [{ listingId, version: 0 }],
      outcome: "Suspended",
      rule: "Other",
      reason: "Something is wrong.",
    }),
  },
  "moderation.report": { as: "anonymous", kept: { details: "abuse_reports.details" } },
  "moderation.appeal": {
    as: "agent",
    kept: { statement: "moderation_appeals.statement" },
    given: async (db, { listingId = "" }, moderatorUserId) => {
      const decidedAt = new Date(slotAt(0));
      await db.update(listings).set({ moderationState: "Rejected" }).where(eq(listings.id, listingId));
      await db
        .insert(moderationDecisions)
        .values({ listingId, moderatorUserId, outcome: "Rejected", reason: "", decidedAt });
      return { version: 0 };
    },
  },
  "moderation.refuseRevision": {
    as: "moderator",
    kept: { reason: "listing_revisions.reason" },
    given: () => ({ listingVersion: 0 }),
  },
  "verification.start": {
    as: "manager",
    kept: { region: "verification_requests.region", stated: "verification_requests.stated" },
    given: () => ({ subject: "Agency", claim: "BusinessAddress", market: "IN" }),
  },
  "verification.appeal": {
    as: "agent",
    kept: { statement: "verification_requests.appeal_statement" },
    given: async (db, { requestId = "" }, moderatorUserId) => {
      await db.update(verificationRequests).set({ state: "Refused" }).where(eq(verificationRequests.id, requestId));
      await decideVerification(db, requestId, moderatorUserId);
      return {};
    },
  },
  "verification.refuse": {
    as: "moderator",
    kept: { reason: "verification_decisions.reason" },
    given: (db, { requestId = "" }, moderatorUserId) =>
      holdVerification(db, requestId, { state: "InReview", moderatorUserId }),
  },
  "verification.revoke": {
    as: "moderator",
    kept: { reason: "verification_decisions.reason" },
    given: (db, { requestId = "" }, moderatorUserId) =>
      holdVerification(db, requestId, { state: "Granted", moderatorUserId }),
  },
  "visits.book": {
    as: "anonymous",
    kept: { "contact.name": "visits.visitor_name" },
    given: () => ({ startsAt: slotAt(240) }),
  },
  "visits.bookTour": {
    as: "anonymous",
    kept: { "contact.name": "visits.visitor_name" },
    given: (_db, { listingId, otherListingId }) => ({
      stops: [
        { listingId, startsAt: slotAt(180) },
        { listingId: otherListingId, startsAt: slotAt(300) },
      ],
    }),
  },
  "visits.cancelByLink": {
    as: "anonymous",
    kept: { reason: "visits.cancelled_reason" },
    given: (db, { listingId = "" }) => bookVisitAt(db, listingId, { startsAt: slotAt(240) }),
  },
  "visits.decide": {
    as: "agent",
    kept: { reason: "visits.cancelled_reason" },
    given: async (db, { visitId = "" }) => {
      await db.update(visits).set({ status: "Pending" }).where(eq(visits.id, visitId));
      return { decision: "Deny", reason: "Away" };
    },
  },
  "visits.recordOutcome": { as: "agent", kept: { note: "visits.outcome_note" }, isLater: true },
  "visits.changeAvailability": {
    as: "agent",
    kept: { "overrides.0.publicReason": "availability_overrides.public_reason" },
    given: () => ({ overrides: [{ date: "2030-02-01", hours: [], publicReason: "" }] }),
  },
  "visits.changePolicy": { as: "agent", kept: { "policy.accessNotes": "visit_policies.terms" } },
  "visits.cancel": { as: "agent", kept: { reason: "visits.cancelled_reason" } },
};

/** Fields of which nothing is kept as it was written: what is searched for, secrets, numbers and files that are read. */
export const NOT_KEPT: Readonly<Record<string, { leaves: readonly string[]; given?: object }>> = {
  "alerts.save": { leaves: ["timeZone"] },
  "alerts.byLink": { leaves: ["token"] },
  "alerts.changeByLink": { leaves: ["token"] },
  "identity.register": { leaves: ["password"] },
  "identity.resetPassword": { leaves: ["token", "password"] },
  "identity.changePassword": { leaves: ["currentPassword", "password"] },
  "identity.askSignInByPhone": { leaves: ["phone"] },
  "identity.askPhoneProof": { leaves: ["phone"] },
  "identity.confirmPhone": { leaves: ["code"] },
  "identity.passSecondStep": { leaves: ["code"] },
  "identity.confirmSecondStep": { leaves: ["code"] },
  "identity.renewRecoveryCodes": { leaves: ["code"] },
  "identity.takeOffSecondStep": { leaves: ["code"] },
  "leadRouting.simulate": { leaves: ["rules.0.name"], given: { rules: [EVERY_LEAD] } },
  "leadSources.importFile": { leaves: ["csv"] },
  "leads.enquire": {
    leaves: ["contact.phone", "form.token", "form.website"],
    given: { form: { token: "", website: "" } },
  },
  "leads.table": { leaves: ["tag", "text"] },
  "listings.availabilityByLink": { leaves: ["token"] },
  "listings.confirmAvailabilityByLink": { leaves: ["token"] },
  "media.arrange": { leaves: ["embeds.0.address"], given: { photos: [], embeds: [A_VIDEO] } },
  "audit.search": { leaves: ["action", "entity"], given: { action: "user.suspend", entity: "user" } },
  "members.invitationByLink": { leaves: ["token"] },
  "members.join": { leaves: ["token"] },
  "members.joinAsNew": { leaves: ["token", "password"] },
  "places.suggestions": { leaves: ["text"] },
  "privacy.byLink": { leaves: ["token"] },
  "privacy.changeConsentByLink": { leaves: ["token"] },
  "search.results": { leaves: ["criteria.keywords"] },
  "search.moreCards": { leaves: ["criteria.keywords", "cursor"] },
  // Kept with the session it is done on, which calls of this world have none of; act-as-user.db.test.ts shows it kept.
  "users.actAs": { leaves: ["reason"] },
  "visits.giveBack": { leaves: ["hold.token"] },
  "visits.book": {
    leaves: ["contact.phone", "hold.token"],
    given: { hold: { visitId: crypto.randomUUID(), token: "a token of some length" } },
  },
  "visits.bookTour": { leaves: ["contact.phone"] },
  "visits.byLink": { leaves: ["manageToken"] },
  "visits.cancelByLink": { leaves: ["manageToken"] },
  "visits.confirmAttendance": { leaves: ["manageToken"] },
  "visits.rescheduleByLink": { leaves: ["manageToken"] },
  "visits.changeAvailability": { leaves: ["timeZone"] },
};
