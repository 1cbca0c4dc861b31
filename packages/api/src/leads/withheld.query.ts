import { consentReceipts, contacts } from "@repo/db/schema/leads";
import { type SQL, sql } from "drizzle-orm";

const receipts = (channels: SQL) => sql`(
  select coalesce(bool_and(${consentReceipts.withdrawnAt} is not null), false) from ${consentReceipts}
  where ${consentReceipts.contactId} = ${contacts.id} and ${channels})`;

/** Whether the person withdrew all that let the agency use the number or the address of a row of `contacts`. */
const isAllWithdrawn = receipts(sql`true`);
export const isPhoneWithheld = sql<boolean>`(${isAllWithdrawn} or ${receipts(sql`${consentReceipts.channel} <> 'Email'`)})`;
export const isEmailWithheld = sql<boolean>`(${isAllWithdrawn} or ${receipts(sql`${consentReceipts.channel} = 'Email'`)})`;
