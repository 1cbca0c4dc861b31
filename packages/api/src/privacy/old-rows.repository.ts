import type { Executor } from "@repo/db/client";
import { accountEvents } from "@repo/db/schema/account-events";
import { savedSearches } from "@repo/db/schema/alerts";
import { archives, phoneCodes, sessions, signInCodes, verificationCodes } from "@repo/db/schema/identity";
import { leadActivities } from "@repo/db/schema/leads";
import { listingBatchChanges } from "@repo/db/schema/listings";
import { keptMails, secretLinks } from "@repo/db/schema/messages";
import { verificationPapers, verificationRequests } from "@repo/db/schema/verification";
import { visitWaits } from "@repo/db/schema/visits";
import type { RetainedKind } from "@repo/domain/privacy/retention";
import { and, eq, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";

type Batch = { until: Date; limit: number };
/** Removes at most so many; returns how many there were. */
type Remove = (db: Executor, batch: Batch) => Promise<number>;

/** Whoever works with a row now keeps it until the next time. */
const rowsOf =
  (table: PgTable, isOld: (until: Date) => SQL | undefined): Remove =>
  async (db, { until, limit }) => {
    const removed = await db.execute(sql`
      delete from ${table} where ctid = any(array(
        select ctid from ${table} where ${isOld(until)} limit ${limit} for update skip locked)) returning 1`);
    return removed.length;
  };

const codes = rowsOf(verificationCodes, (until) => lte(verificationCodes.createdAt, until));
const signIns = rowsOf(signInCodes, (until) => lte(signInCodes.createdAt, until));
/** Of what was decided or taken back, or never handed in; not while somebody is asked to look at it. */
const isPaperOld = (until: Date): SQL => sql`${verificationPapers.requestId} in (
  select id from ${verificationRequests}
  where (state in ('Granted', 'Refused', 'Revoked', 'Expired', 'Withdrawn') and ${lte(verificationRequests.decidedAt, until)})
    or (state = 'Draft' and ${lte(verificationRequests.updatedAt, until)}))`;
const phones = rowsOf(phoneCodes, (until) => lte(phoneCodes.createdAt, until));

/** All but drafts, which have files. */
export const REMOVE_OLD: Readonly<Record<Exclude<RetainedKind, "DiscardedDraft" | "AbandonedDraft">, Remove>> = {
  Code: async (db, batch) => Math.max(await codes(db, batch), await signIns(db, batch), await phones(db, batch)),
  Archive: rowsOf(archives, (until) => lte(archives.askedAt, until)),
  SeatWait: rowsOf(visitWaits, (until) => lte(visitWaits.startsAt, until)),
  UnconfirmedSearch: rowsOf(savedSearches, (until) =>
    and(isNull(savedSearches.confirmedAt), lte(savedSearches.createdAt, until)),
  ),
  EndedSearch: rowsOf(savedSearches, (until) => lte(savedSearches.endedAt, until)),
  Session: rowsOf(sessions, (until) => or(lte(sessions.endedAt, until), lte(sessions.expiresAt, until))),
  SecretLink: rowsOf(secretLinks, (until) => lte(secretLinks.expiresAt, until)),
  Letter: rowsOf(keptMails, (until) => lte(keptMails.createdAt, until)),
  BatchChange: rowsOf(listingBatchChanges, (until) => lte(listingBatchChanges.changedAt, until)),
  VerificationPaper: rowsOf(verificationPapers, isPaperOld),
  AccountEvent: rowsOf(accountEvents, (until) => lte(accountEvents.lastAt, until)),
  AccessLog: rowsOf(leadActivities, (until) =>
    and(eq(leadActivities.kind, "ContactRevealed"), lte(leadActivities.occurredAt, until)),
  ),
};
