import { CONTENT_FIELDS } from "@repo/domain/listings/listing-content";
import type { LatestRevision } from "@repo/domain/listings/revision.schema";
import type { Revision } from "./revisions.repository";

/** What its agent needs to know of a revision: nothing once it is made. */
export function toLatestRevision(revision: Revision | undefined): LatestRevision | null {
  if (!revision || revision.state === "Applied") return null;
  const { id, state, changes, submittedAt, reason } = revision;
  return {
    id,
    state,
    fields: CONTENT_FIELDS.filter((field) => Object.hasOwn(changes, field)),
    submittedAt: submittedAt.toISOString(),
    reason,
  };
}
