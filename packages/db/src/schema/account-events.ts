import { ACCOUNT_EVENT_KINDS, SIGN_IN_METHODS } from "@repo/domain/identity/account-event.schema";
import { BROWSERS, SYSTEMS } from "@repo/domain/identity/coarse-device";
import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { idColumn, instant, knownValue } from "./columns";
import { users } from "./identity";

/**
 * Sign-ins, failed ones, refusals and changes of what an account is entered by. Beside the audit trail, as it is written by
 * whoever knows an address, is forgotten after a year, and goes with the account.
 */
export const accountEvents = pgTable(
  "account_events",
  {
    id: idColumn(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    kind: text({ enum: ACCOUNT_EVENT_KINDS }).notNull(),
    method: text({ enum: SIGN_IN_METHODS }),
    browser: text({ enum: BROWSERS }),
    system: text({ enum: SYSTEMS }),
    /** Tells whether two events of one account came from one network, and nothing else. */
    networkIndex: text(),
    /** What was refused. */
    procedure: text(),
    /** The same for what is counted together, of its own otherwise. */
    countedAs: text().notNull(),
    times: integer().notNull().default(1),
    firstAt: instant().notNull(),
    lastAt: instant().notNull(),
  },
  (table) => [
    unique("account_events_counted_once").on(table.userId, table.countedAs),
    index("account_events_user_id_last_at_idx").on(table.userId, table.lastAt),
    index("account_events_last_at_idx").on(table.lastAt),
    knownValue("account_events_kind_known", table.kind, ACCOUNT_EVENT_KINDS),
    knownValue("account_events_method_known", table.method, SIGN_IN_METHODS),
    knownValue("account_events_browser_known", table.browser, BROWSERS),
    knownValue("account_events_system_known", table.system, SYSTEMS),
    check("account_events_times_bounded", sql`${table.times} between 1 and 1000`),
  ],
);
