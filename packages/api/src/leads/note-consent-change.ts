import type { Transaction } from "@repo/db/client";
import type { RequestContext } from "#request-context";
import { insertConsentNotes } from "./leads.repository";

type ConsentChange = { id: string; agencyId: string; contactId: string };

/** Whoever works a lead of the person reads at once what they may not use any more, or may again. */
export function noteConsentChange(
  ctx: RequestContext,
  tx: Transaction,
  { id, agencyId, contactId }: ConsentChange,
  isWithdrawn: boolean,
): Promise<void> {
  return insertConsentNotes(tx, { agencyId, contactId, consentReceiptId: id, isWithdrawn, occurredAt: ctx.now() });
}
