import { PLATFORM_ROLES } from "@repo/domain/access/actor";
import { PHONE_CODE_PURPOSES, TEXT_STATES } from "@repo/domain/identity/phone-code.schema";
import { IDENTITY_PROVIDERS } from "@repo/domain/identity/provider-sign-in";
import { SESSION_STEPS } from "@repo/domain/identity/second-step.schema";
import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, primaryKey, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { bytesColumn, createdAtColumn, idColumn, instant, knownValue, sealedColumn } from "./columns";

export const users = pgTable(
  "users",
  {
    id: idColumn(),
    name: sealedColumn().notNull(),
    email: sealedColumn().notNull(),
    emailIndex: text().notNull(),
    passwordHash: text().notNull(),
    platformRole: text({ enum: PLATFORM_ROLES }).notNull().default("Buyer"),
    suspendedAt: instant(),
    /** When a letter to the address was shown to have been read. */
    emailVerifiedAt: instant(),
    /** Only a number that its owner showed to have: the account can be entered by it. */
    phone: sealedColumn(),
    phoneIndex: text(),
    phoneVerifiedAt: instant(),
    createdAt: createdAtColumn(),
  },
  (table) => [
    unique("users_email_once").on(table.emailIndex),
    unique("users_phone_once").on(table.phoneIndex),
    knownValue("users_platform_role_known", table.platformRole, PLATFORM_ROLES),
  ],
);

/** Sent to an address to see whether whoever gave it reads its letters; forgotten after a day. */
export const verificationCodes = pgTable(
  "verification_codes",
  {
    id: idColumn(),
    contactKey: text().notNull(),
    email: sealedColumn().notNull(),
    emailIndex: text().notNull(),
    /** Null until the letter is written. */
    codeHash: text(),
    tries: integer().notNull().default(0),
    createdAt: createdAtColumn(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
    /** The browser that showed the code. */
    deviceId: text(),
  },
  (table) => [index("verification_codes_email_index_created_at_idx").on(table.emailIndex, table.createdAt)],
);

/** Asked for in place of a password; the letter has six digits for the browser that asked, and a link for any. */
export const signInCodes = pgTable(
  "sign_in_codes",
  {
    id: idColumn(),
    /** Null for an address that has no account: such a request is kept like any other, and no letter is sent. */
    userId: uuid().references(() => users.id, { onDelete: "cascade" }),
    /** Both null until the letter is written. */
    codeHash: text(),
    linkHash: text().unique("sign_in_codes_link_once"),
    /** Chosen with a registration: becomes the account's by the letter's link, if nobody showed to own the account before. */
    passwordHash: text(),
    tries: integer().notNull().default(0),
    createdAt: createdAtColumn(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
  },
  (table) => [index("sign_in_codes_created_at_idx").on(table.createdAt)],
);

/**
 * Six digits in a text message. Neither they nor a hash are kept: they follow from the row under a key that the database
 * does not hold. Forgotten after a day.
 */
export const phoneCodes = pgTable(
  "phone_codes",
  {
    id: idColumn(),
    purpose: text({ enum: PHONE_CODE_PURPOSES }).notNull(),
    phone: sealedColumn().notNull(),
    phoneIndex: text().notNull(),
    /** Whose number it is, or who wants to show it; null where nobody is entered by it, and no message is sent then. */
    userId: uuid().references(() => users.id, { onDelete: "cascade" }),
    /** The browser that asked, which alone may use it. */
    deviceId: text().notNull(),
    tries: integer().notNull().default(0),
    createdAt: createdAtColumn(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
    state: text({ enum: TEXT_STATES }).notNull().default("Waiting"),
    /** What the provider calls the message in its reports. */
    providerId: text(),
  },
  (table) => [
    index("phone_codes_created_at_idx").on(table.createdAt),
    index("phone_codes_device_idx").on(table.phoneIndex, table.deviceId),
    unique("phone_codes_provider_id_once").on(table.providerId),
    knownValue("phone_codes_purpose_known", table.purpose, PHONE_CODE_PURPOSES),
    knownValue("phone_codes_state_known", table.state, TEXT_STATES),
  ],
);

/** Who a provider such as Google says somebody is, and the account that this enters. */
export const providerIdentities = pgTable(
  "provider_identities",
  {
    provider: text({ enum: IDENTITY_PROVIDERS }).notNull(),
    /** The provider's own, lasting name for the person: addresses change hands. */
    subject: text().notNull(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    createdAt: createdAtColumn(),
  },
  (table) => [
    primaryKey({ columns: [table.provider, table.subject] }),
    index("provider_identities_user_id_idx").on(table.userId),
    knownValue("provider_identities_provider_known", table.provider, IDENTITY_PROVIDERS),
  ],
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
    /** While it is due, the session is worth nothing. */
    secondStep: text({ enum: SESSION_STEPS }).notNull().default("NotAsked"),
    /** Wrong codes so far. */
    secondStepTries: integer().notNull().default(0),
  },
  (table) => [
    index("sessions_user_id_idx").on(table.userId),
    knownValue("sessions_second_step_known", table.secondStep, SESSION_STEPS),
  ],
);

/** Somebody asked that their account and all that tells of them be erased. Outlives the account, and names nobody. */
export const erasures = pgTable(
  "erasures",
  {
    id: idColumn(),
    userId: uuid().notNull(),
    askedAt: instant().notNull(),
    /** Until then it can be taken back. */
    dueAt: instant().notNull(),
    undoneAt: instant(),
    doneAt: instant(),
    /** How many rows of which table were removed or emptied. */
    counts: jsonb().$type<Readonly<Record<string, number>>>(),
  },
  (table) => [
    uniqueIndex("erasures_one_open_per_user").on(table.userId).where(sql`undone_at is null and done_at is null`),
  ],
);

/** Everything an account has, asked for by its owner as one file and made by the worker; forgotten a day later. */
export const archives = pgTable(
  "archives",
  {
    id: idColumn(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    /** Of its own, so that nothing of the file opens once this is gone. */
    dataKey: sealedColumn().notNull(),
    askedAt: instant().notNull(),
    expiresAt: instant().notNull(),
    /** What of it is packed, and how much there is to pack; both 0 until the worker began. */
    packed: integer().notNull().default(0),
    toPack: integer().notNull().default(0),
    readyAt: instant(),
  },
  (table) => [
    index("archives_user_id_idx").on(table.userId),
    uniqueIndex("archives_one_in_work_per_user").on(table.userId).where(sql`ready_at is null`),
  ],
);

/** An archive's file in pieces, each encrypted for its place with the key of the archive. */
export const archivePieces = pgTable(
  "archive_pieces",
  {
    archiveId: uuid()
      .notNull()
      .references(() => archives.id, { onDelete: "cascade" }),
    position: integer().notNull(),
    encrypted: bytesColumn().notNull(),
  },
  (table) => [primaryKey({ columns: [table.archiveId, table.position] })],
);

/** An authenticator app that somebody signs in with after the password. */
export const secondSteps = pgTable("second_steps", {
  userId: uuid()
    .primaryKey()
    .references(() => users.id, { onDelete: "cascade" }),
  /** Sealed with a key that the database does not hold. */
  sealedSecret: text().notNull(),
  /** Null until a first code was shown; it counts for nothing before. */
  confirmedAt: instant(),
  /** The half-minute of the last code that was used: it and all before it are refused. */
  lastUsedStep: integer().notNull().default(0),
  createdAt: createdAtColumn(),
});

/** For whoever lost the app; each works once. */
export const recoveryCodes = pgTable(
  "recovery_codes",
  {
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    codeHash: text().notNull(),
    usedAt: instant(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.codeHash] })],
);

/** An administrator sees the platform as somebody else does, for a while and without changing anything. */
export const impersonations = pgTable(
  "impersonations",
  {
    id: idColumn(),
    /** The administrator's own; ending it ends this. */
    sessionId: uuid()
      .notNull()
      .references(() => sessions.id, { onDelete: "cascade" }),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    reason: text().notNull(),
    startedAt: instant().notNull(),
    expiresAt: instant().notNull(),
    endedAt: instant(),
  },
  (table) => [uniqueIndex("impersonations_one_open_per_session").on(table.sessionId).where(sql`ended_at is null`)],
);
