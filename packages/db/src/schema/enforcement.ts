import { APPEAL_OUTCOMES, ENFORCEMENT_STEPS } from "@repo/domain/enforcement/enforcement";
import { MODERATION_RULES } from "@repo/domain/moderation/moderation.schema";
import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { memberships } from "./agencies";
import { idColumn, instant, knownValue } from "./columns";
import { users } from "./identity";

/** A step taken against a member of an agency, with its appeal. */
export const enforcementMeasures = pgTable(
  "enforcement_measures",
  {
    id: idColumn(),
    memberId: uuid()
      .notNull()
      .references(() => memberships.id, { onDelete: "cascade" }),
    step: text({ enum: ENFORCEMENT_STEPS }).notNull(),
    rule: text({ enum: MODERATION_RULES }).notNull(),
    reason: text().notNull(),
    decidedByUserId: uuid()
      .notNull()
      .references(() => users.id),
    decidedAt: instant().notNull(),
    /** Null for what lasts until it is lifted. */
    endsAt: instant(),
    /** Taken back by a moderator, or by the judgement of an appeal. */
    liftedAt: instant(),
    appealStatement: text(),
    appealedAt: instant(),
    appealOutcome: text({ enum: APPEAL_OUTCOMES }),
    appealAnswer: text(),
    appealJudgedByUserId: uuid().references(() => users.id),
    appealJudgedAt: instant(),
  },
  (table) => [
    index("enforcement_measures_member_id_idx").on(table.memberId, table.decidedAt),
    index("enforcement_measures_appealed_idx").on(table.appealedAt).where(sql`appeal_outcome is null`),
    knownValue("enforcement_measures_step_known", table.step, ENFORCEMENT_STEPS),
    knownValue("enforcement_measures_rule_known", table.rule, MODERATION_RULES),
    check(
      "enforcement_measures_other_judge",
      sql`${table.appealJudgedByUserId} is null or ${table.appealJudgedByUserId} <> ${table.decidedByUserId}`,
    ),
  ],
);
