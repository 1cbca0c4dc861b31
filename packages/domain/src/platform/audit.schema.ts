import * as z from "zod";
import { safeText } from "#text/safe-text";

/** What is left out does not narrow. Names are the trail's own, as `user.suspend` and `user`. */
export const searchAuditInput = z.strictObject({
  actorUserId: z.uuid().optional(),
  action: safeText(60).optional(),
  entity: safeText(40).optional(),
  entityId: z.uuid().optional(),
  from: z.iso.date().optional(),
  until: z.iso.date().optional(),
  /** The last event of the page before. */
  after: z.uuid().optional(),
});
export type SearchAuditInput = z.infer<typeof searchAuditInput>;

const auditEventView = z.object({
  id: z.uuid(),
  occurredAt: z.iso.datetime(),
  actorUserId: z.uuid().nullable(),
  /** Null for jobs, visitors and erased accounts. */
  actorName: z.string().nullable(),
  action: z.string(),
  entity: z.string(),
  entityId: z.uuid(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  /** Its place in the chain of hashes. */
  position: z.int().nullable(),
});
export type AuditEventView = z.infer<typeof auditEventView>;

export const auditPage = z.object({ events: z.array(auditEventView), next: z.uuid().nullable() });
export type AuditPage = z.infer<typeof auditPage>;

/** Of the whole trail. */
export const auditVerification = z.object({
  events: z.int(),
  head: z.string(),
  /** Where the chain breaks first; null where nothing was reworded, removed or slipped in. */
  firstFault: z.object({ kind: z.enum(["Changed", "Missing", "Unlinked"]), position: z.int().nullable() }).nullable(),
});
export type AuditVerification = z.infer<typeof auditVerification>;
