import { EMBED_PROVIDERS } from "@repo/domain/tours/embed";
import { sql } from "drizzle-orm";
import { check, doublePrecision, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { knownValue } from "./columns";
import { listings, media } from "./listings";

/** A way from one panorama to another of the same home, and where on the picture it is. */
export const panoramaLinks = pgTable(
  "panorama_links",
  {
    mediaId: uuid()
      .notNull()
      .references(() => media.id, { onDelete: "cascade" }),
    targetMediaId: uuid()
      .notNull()
      .references(() => media.id, { onDelete: "cascade" }),
    /** Degrees to the right of the picture's middle, and above it. */
    yaw: doublePrecision().notNull(),
    pitch: doublePrecision().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.mediaId, table.targetMediaId] }),
    index("panorama_links_target_media_id_idx").on(table.targetMediaId),
    check("panorama_links_elsewhere", sql`${table.mediaId} <> ${table.targetMediaId}`),
    check("panorama_links_on_the_sphere", sql`abs(${table.yaw}) <= 180 and abs(${table.pitch}) <= 90`),
  ],
);

/** A video or walk-through of another site, kept as whose it is and which one. */
export const listingEmbeds = pgTable(
  "listing_embeds",
  {
    listingId: uuid()
      .notNull()
      .references(() => listings.id, { onDelete: "cascade" }),
    position: integer().notNull(),
    provider: text({ enum: EMBED_PROVIDERS }).notNull(),
    key: text().notNull(),
    title: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.listingId, table.position] }),
    knownValue("listing_embeds_provider_known", table.provider, EMBED_PROVIDERS),
  ],
);
