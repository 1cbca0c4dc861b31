import type { AgentListing } from "@repo/domain/listings/listing.schema";
import { CONTENT_FIELD_NAMES } from "#wording/listing-content-wording";

/** What an agent is told of an edit that waits, or that was refused last. */
export function RevisionNote({ listing: { revision } }: { listing: AgentListing }) {
  if (!revision) return null;
  const fields = revision.fields.map((field) => CONTENT_FIELD_NAMES[field].toLowerCase()).join(", ");
  return (
    <p className="max-w-prose text-sm">
      {revision.state === "Submitted"
        ? `A moderator looks at your change first (${fields}). Until then the listing stays as it is.`
        : `Your change was not made (${fields}). ${revision.reason ?? ""}`}
    </p>
  );
}
