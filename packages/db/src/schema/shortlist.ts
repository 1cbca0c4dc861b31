import { pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns";
import { users } from "./identity";
import { listings } from "./listings";

/** Homes that a person keeps; the browser's own list joins it at sign-in. */
export const shortlistEntries = pgTable(
  "shortlist_entries",
  {
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    listingId: uuid()
      .notNull()
      .references(() => listings.id, { onDelete: "cascade" }),
    keptAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.listingId] })],
);
