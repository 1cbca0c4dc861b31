import { moderationDecisions, moderationUndos } from "@repo/db/schema/moderation";
import { sql } from "drizzle-orm";

/** The decision was not taken back. */
export const isStanding = sql`not exists (
  select from ${moderationUndos} where ${moderationUndos.decisionId} = ${moderationDecisions.id})`;
