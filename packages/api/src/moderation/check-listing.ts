import type { Transaction } from "@repo/db/client";
import { findProblems } from "@repo/domain/moderation/find-problems";
import type { RequestContext } from "#request-context";
import { loadCheckedListing } from "./check-facts.query";
import { replaceFindings } from "./findings.repository";

/** In the transaction that hands a listing in or edits it, so that a moderator never sees it without what the checks found. */
export async function checkListing(ctx: RequestContext, tx: Transaction, listingId: string): Promise<void> {
  const checked = await loadCheckedListing(tx, listingId, ctx.now());
  if (checked) await replaceFindings(tx, listingId, findProblems(checked));
}
