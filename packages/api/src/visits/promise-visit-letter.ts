import type { Transaction } from "@repo/db/client";
import { enqueueMessage } from "#messages/enqueue-message";
import type { VisitMessageKind } from "./visit-letter-words";
import type { VisitRow } from "./visits.repository";

/** The letters speak of the visit as it is now; they are not sent once it has changed again. */
export function promiseVisitLetter(
  tx: Transaction,
  { id: visitId, agencyId, sequence }: Pick<VisitRow, "id" | "agencyId" | "sequence">,
  kind: VisitMessageKind,
): Promise<void> {
  return enqueueMessage(tx, { agencyId, kind, subject: { visitId, sequence: String(sequence) } });
}
