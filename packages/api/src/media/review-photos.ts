import type { Transaction } from "@repo/db/client";
import type { Authorized } from "#access/authorize";
import { lockListing, refuseReady, showReady } from "./uploads.repository";

/** Shows all new pictures of a public listing, or none; how many there were. The caller has checked who may decide. */
export async function reviewPhotos(
  tx: Transaction,
  { id }: Authorized<"moderation.decide", { id: string; agencyId: string }>,
  isApproved: boolean,
): Promise<number> {
  const listing = await lockListing(tx, id);
  if (!listing) return 0;
  return isApproved ? showReady(tx, listing) : refuseReady(tx, listing);
}
