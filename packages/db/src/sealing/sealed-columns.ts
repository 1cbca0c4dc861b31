/**
 * What is kept encrypted: all that says who somebody is, how to reach them, and what they or others wrote about it. Each
 * table has an `id`, to which its values are bound. The keys of archives and papers are here as they open all of them.
 */
export const SEALED_COLUMNS = {
  users: ["name", "email", "phone"],
  archives: ["data_key"],
  contacts: ["name", "phone", "email"],
  enquiries: ["contact_name", "phone", "email", "message"],
  lead_activities: ["text"],
  lead_tasks: ["title"],
  visits: ["visitor_name", "outcome_note"],
  visit_waits: ["email"],
  verification_codes: ["email"],
  phone_codes: ["phone"],
  saved_searches: ["email"],
  abuse_reports: ["email", "details"],
  invitations: ["email"],
  verification_requests: ["stated"],
  verification_papers: ["file_name", "data_key"],
  kept_mails: ["recipient", "subject", "text", "calendar"],
} as const;

type SealedTable = keyof typeof SEALED_COLUMNS;

/** `contacts.phone` and its like. */
export type SealedField = { [Table in SealedTable]: `${Table}.${(typeof SEALED_COLUMNS)[Table][number]}` }[SealedTable];
