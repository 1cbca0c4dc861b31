import { notFound } from "@repo/domain/domain-error";
import { diffRevisions, type RevisionChange } from "@repo/domain/listings/diff-revisions";
import type { RevisionView } from "@repo/domain/listings/revision.schema";
import { authorize } from "#access/authorize";
import type { RequestContext } from "#request-context";
import { findContent } from "./listing-content.repository";
import { findListing } from "./listings.repository";
import { findAuthorName, findOpenRevision, listLocalityNames } from "./revisions.repository";

/** For a moderator: the risky edit that waits, against what the public sees now. Null when none waits. */
export async function showOpenRevision(ctx: RequestContext, listingId: string): Promise<RevisionView | null> {
  const found = await findListing(ctx.db, listingId);
  if (!found) throw notFound("listing");
  const listing = authorize(ctx.actor, "moderation.decide", found);
  const revision = await findOpenRevision(ctx.db, listingId);
  const stored = await findContent(ctx.db, listingId);
  if (!revision || !stored) return null;
  const changes = diffRevisions(stored.content, { ...stored.content, ...revision.changes });
  const names = await listLocalityNames(ctx.db, changes.flatMap(localitiesOf));
  return {
    id: revision.id,
    listingId,
    listingVersion: listing.version,
    changes: changes.map((change) => inWords(change, names)),
    authorName: await findAuthorName(ctx.db, revision),
    submittedAt: revision.submittedAt.toISOString(),
  };
}

const localitiesOf = (change: RevisionChange) => (change.field === "localityId" ? [change.before, change.after] : []);

function inWords(change: RevisionChange, names: ReadonlyMap<string, string>) {
  if (change.field !== "localityId") return change;
  const { field, before, after } = change;
  return { field, before: names.get(before) ?? before, after: names.get(after) ?? after };
}
