import { BATCH_EFFECTS } from "@repo/domain/listings/change-together.schema";
import type { DraftDocument } from "@repo/domain/listings/draft-document";
import {
  FURNISHINGS,
  MEDIA_ALTERATIONS,
  MEDIA_CATEGORIES,
  REGISTRATION_STATUSES,
} from "@repo/domain/listings/home-facts";
import type { ListingContent } from "@repo/domain/listings/listing-content";
import { LISTING_TYPES } from "@repo/domain/listings/listing-type";
import { MODERATION_STATES } from "@repo/domain/listings/moderation-state";
import { PRICE_COMPONENT_KINDS } from "@repo/domain/listings/price-component";
import { REVISION_STATES } from "@repo/domain/listings/revision.schema";
import { STANDARD_STATUSES } from "@repo/domain/listings/standard-status";
import type { ReadyPicture } from "@repo/domain/listings/upload";
import { UPLOAD_REFUSALS, UPLOAD_STATES } from "@repo/domain/listings/upload";
import { MODERATION_RULES } from "@repo/domain/moderation/moderation.schema";
import { CURRENCIES } from "@repo/domain/money/money";
import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { agencies, memberships } from "./agencies";
import { amountMinorColumn, createdAtColumn, idColumn, instant, knownValue } from "./columns";
import { users } from "./identity";
import { properties } from "./properties";

/** One party's offer to sell or let a property. */
export const listings = pgTable(
  "listings",
  {
    id: idColumn(),
    /** Short, for the search index and its cursors; never shown. */
    number: integer().notNull().generatedAlwaysAsIdentity().unique("listings_number_once"),
    propertyId: uuid()
      .notNull()
      .references(() => properties.id),
    agencyId: uuid()
      .notNull()
      .references(() => agencies.id),
    agentMemberId: uuid()
      .notNull()
      .references(() => memberships.id),
    listingType: text({ enum: LISTING_TYPES }).notNull(),
    standardStatus: text({ enum: STANDARD_STATUSES }).notNull(),
    moderationState: text({ enum: MODERATION_STATES }).notNull(),
    title: text().notNull(),
    slug: text().notNull(),
    description: text().notNull(),
    listPriceMinor: amountMinorColumn().notNull(),
    originalListPriceMinor: amountMinorColumn().notNull(),
    previousListPriceMinor: amountMinorColumn(),
    currency: text({ enum: CURRENCIES }).notNull(),
    securityDepositMinor: amountMinorColumn(),
    maintenanceMinor: amountMinorColumn(),
    furnished: text({ enum: FURNISHINGS }),
    availabilityDate: date(),
    availabilityConfirmedAt: instant(),
    /** When the agent was last asked by letter whether the home is still available; null when never. */
    availabilityAskedAt: instant(),
    /** Since when it is on hold because nobody answered; null on a hold that somebody chose. */
    availabilityLapsedAt: instant(),
    registrationAuthority: text(),
    registrationNumber: text(),
    registrationStatus: text({ enum: REGISTRATION_STATUSES }),
    /** The owner agreed that the home may be shown in public. */
    hasDisplayConsent: boolean().notNull().default(false),
    onMarketAt: instant().notNull(),
    submittedAt: instant(),
    expiresAt: instant(),
    /** Was public until its agency was suspended, and is again when that is let in again. */
    isSuspendedWithAgency: boolean().notNull().default(false),
    /** `source:key` of the file or feed a listing came from, so importing it again changes it instead of adding it. */
    sourceKey: text(),
    version: integer().notNull().default(0),
    createdAt: createdAtColumn(),
    updatedAt: instant().notNull().defaultNow(),
  },
  (table) => [
    index("listings_agency_id_agent_member_id_idx").on(table.agencyId, table.agentMemberId),
    index("listings_property_id_idx").on(table.propertyId),
    index("listings_moderation_queue_idx")
      .on(table.submittedAt)
      .where(sql`moderation_state in ('Submitted', 'InReview')`),
    unique("listings_source_key_once_per_agency").on(table.agencyId, table.sourceKey),
    knownValue("listings_listing_type_known", table.listingType, LISTING_TYPES),
    knownValue("listings_standard_status_known", table.standardStatus, STANDARD_STATUSES),
    knownValue("listings_moderation_state_known", table.moderationState, MODERATION_STATES),
    check("listings_price_positive", sql`${table.listPriceMinor} > 0 or ${table.moderationState} = 'Draft'`),
  ],
);
export type ListingRow = typeof listings.$inferSelect;

/** Listings that are still being written, as their agents typed them. */
export const listingDrafts = pgTable(
  "listing_drafts",
  {
    /** Made by whoever types, so that a save that is sent twice begins one draft. */
    id: uuid().primaryKey(),
    agencyId: uuid()
      .notNull()
      .references(() => agencies.id),
    agentMemberId: uuid()
      .notNull()
      .references(() => memberships.id),
    /** Keeps its photos and terms of visits, in state Draft until it is handed in; null while there are none. */
    listingId: uuid().references(() => listings.id, { onDelete: "cascade" }),
    document: jsonb().$type<DraftDocument>().notNull(),
    version: integer().notNull().default(0),
    createdAt: createdAtColumn(),
    updatedAt: instant().notNull(),
    /** Thrown away, which can be undone. */
    discardedAt: instant(),
    handedInAt: instant(),
  },
  (table) => [
    index("listing_drafts_agency_id_agent_member_id_idx").on(table.agencyId, table.agentMemberId),
    unique("listing_drafts_one_per_listing").on(table.listingId),
  ],
);
export type DraftRow = typeof listingDrafts.$inferSelect;

/** What a buyer pays besides the list price, as an amount or as a share of it. */
export const priceComponents = pgTable(
  "price_components",
  {
    listingId: uuid()
      .notNull()
      .references(() => listings.id, { onDelete: "cascade" }),
    kind: text({ enum: PRICE_COMPONENT_KINDS }).notNull(),
    amountMinor: amountMinorColumn(),
    basisPoints: integer(),
  },
  (table) => [
    primaryKey({ columns: [table.listingId, table.kind] }),
    knownValue("price_components_kind_known", table.kind, PRICE_COMPONENT_KINDS),
    check("price_components_amount_or_rate", sql`num_nonnulls(${table.amountMinor}, ${table.basisPoints}) = 1`),
  ],
);

/** Risky edits of a public listing: the public sees the listing as it was until a moderator has looked at them. */
export const listingRevisions = pgTable(
  "listing_revisions",
  {
    id: idColumn(),
    agencyId: uuid()
      .notNull()
      .references(() => agencies.id),
    listingId: uuid()
      .notNull()
      .references(() => listings.id, { onDelete: "cascade" }),
    authorUserId: uuid()
      .notNull()
      .references(() => users.id),
    state: text({ enum: REVISION_STATES }).notNull().default("Submitted"),
    /** The fields it changes, as they would be. */
    changes: jsonb().$type<Partial<ListingContent>>().notNull(),
    submittedAt: instant().notNull(),
    decidedByUserId: uuid().references(() => users.id),
    rule: text({ enum: MODERATION_RULES }),
    /** Of a refusal, for the agent. */
    reason: text(),
    decidedAt: instant(),
  },
  (table) => [
    index("listing_revisions_listing_id_idx").on(table.listingId, table.submittedAt),
    uniqueIndex("listing_revisions_one_open_per_listing").on(table.listingId).where(sql`state = 'Submitted'`),
    knownValue("listing_revisions_state_known", table.state, REVISION_STATES),
  ],
);
export type RevisionRow = typeof listingRevisions.$inferSelect;

/** What one press changed of one of many listings, and how it was before, so that the press can be taken back. */
export const listingBatchChanges = pgTable(
  "listing_batch_changes",
  {
    batchId: uuid().notNull(),
    listingId: uuid()
      .notNull()
      .references(() => listings.id, { onDelete: "cascade" }),
    agencyId: uuid()
      .notNull()
      .references(() => agencies.id),
    authorUserId: uuid()
      .notNull()
      .references(() => users.id),
    effect: text({ enum: BATCH_EFFECTS }).notNull(),
    /** Of the edit that waited before, where the new price waits. */
    formerPriceMinor: amountMinorColumn().notNull(),
    priceMinor: amountMinorColumn().notNull(),
    formerPreviousPriceMinor: amountMinorColumn(),
    formerStatus: text({ enum: STANDARD_STATUSES }).notNull(),
    standardStatus: text({ enum: STANDARD_STATUSES }).notNull(),
    formerConfirmedAt: instant(),
    formerLapsedAt: instant(),
    /** Of the listing after the press: another one tells that somebody built on it. */
    versionAfter: integer().notNull(),
    changedAt: instant().notNull(),
    undoneAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.batchId, table.listingId] }),
    index("listing_batch_changes_listing_id_idx").on(table.listingId),
    index("listing_batch_changes_agency_id_idx").on(table.agencyId, table.changedAt),
    knownValue("listing_batch_changes_effect_known", table.effect, BATCH_EFFECTS),
  ],
);
export type BatchChangeRow = typeof listingBatchChanges.$inferSelect;

export const media = pgTable(
  "media",
  {
    id: idColumn(),
    listingId: uuid()
      .notNull()
      .references(() => listings.id, { onDelete: "cascade" }),
    position: integer().notNull(),
    category: text({ enum: MEDIA_CATEGORIES }).notNull(),
    alteration: text({ enum: MEDIA_ALTERATIONS }).notNull(),
    altText: text().notNull(),
    /** Below the picture, for whoever sees it. */
    caption: text().notNull().default(""),
    /** The picture as taken, of one that was altered. */
    originalMediaId: uuid().references((): AnyPgColumn => media.id, { onDelete: "set null" }),
    /** Hash over all renditions, which lie under it by width and format. */
    sha256: text().notNull(),
    /** Of the renditions, smallest first; empty for a picture from before, which is one file of its own. */
    widths: integer().array().notNull().default([]),
    /** The thumbnail of a picture from before. */
    formerThumbnailSha256: text("thumbnail_sha256"),
    width: integer().notNull(),
    height: integer().notNull(),
    blurDataUrl: text().notNull(),
    /** What it looks like (`picture-fingerprint.ts`), by frame; empty when it was never compared. */
    fingerprints: bigint({ mode: "bigint" }).array().notNull().default([]),
  },
  (table) => [
    unique("media_position_once_per_listing").on(table.listingId, table.position),
    // For taking the original away.
    index("media_original_media_id_idx").on(table.originalMediaId).where(sql`original_media_id is not null`),
  ],
);

/** A picture on its way: as it came, then made ready, then shown, at once or once a moderator has seen it. */
export const uploads = pgTable(
  "uploads",
  {
    id: idColumn(),
    agencyId: uuid()
      .notNull()
      .references(() => agencies.id),
    listingId: uuid()
      .notNull()
      .references(() => listings.id, { onDelete: "cascade" }),
    fileName: text().notNull(),
    state: text({ enum: UPLOAD_STATES }).notNull().default("Waiting"),
    refusal: text({ enum: UPLOAD_REFUSALS }),
    /** Where the file as it came lies, until it is ready or refused. */
    incomingKey: text().notNull(),
    /** What it became; null before. */
    picture: jsonb().$type<ReadyPicture>(),
    createdAt: createdAtColumn(),
  },
  (table) => [
    index("uploads_listing_id_idx").on(table.listingId),
    index("uploads_to_review_idx").on(table.listingId).where(sql`state = 'Ready'`),
    knownValue("uploads_state_known", table.state, UPLOAD_STATES),
  ],
);
export type UploadRow = typeof uploads.$inferSelect;
