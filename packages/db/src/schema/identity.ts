import { PLATFORM_ROLES } from "@repo/domain/access/actor";
import { sql } from "drizzle-orm";
import { index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAtColumn, idColumn, instant, knownValue } from "./columns";

export const users = pgTable(
  "users",
  {
    id: idColumn(),
    name: text().notNull(),
    email: text().notNull(),
    passwordHash: text().notNull(),
    platformRole: text({ enum: PLATFORM_ROLES }).notNull().default("Buyer"),
    suspendedAt: instant(),
    createdAt: createdAtColumn(),
  },
  (table) => [
    uniqueIndex("users_email_once").on(sql`lower(${table.email})`),
    knownValue("users_platform_role_known", table.platformRole, PLATFORM_ROLES),
  ],
);

/** Sent to an address to see whether whoever gave it reads its letters; forgotten after a day. */
export const verificationCodes = pgTable(
  "verification_codes",
  {
    id: idColumn(),
    contactKey: text().notNull(),
    /** In lower case. */
    email: text().notNull(),
    /** Null until the letter is written. */
    codeHash: text(),
    tries: integer().notNull().default(0),
    createdAt: createdAtColumn(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
    /** The browser that showed the code. */
    deviceId: text(),
  },
  (table) => [index("verification_codes_email_created_at_idx").on(table.email, table.createdAt)],
);

/** One sign-in on one device. A token whose session is ended or expired is worth nothing. */
export const sessions = pgTable(
  "sessions",
  {
    id: idColumn(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    createdAt: createdAtColumn(),
    expiresAt: instant().notNull(),
    endedAt: instant(),
  },
  (table) => [index("sessions_user_id_idx").on(table.userId)],
);
