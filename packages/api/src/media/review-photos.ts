import type { Transaction } from "@repo/db/client";
import type { Authorized } from "#access/authorize";
import { listReady, lockListing, markRefused, showReady } from "./uploads.repository";

/** Shows all new pictures of a public listing, or none; how many there were. The caller has checked who may decide. */
export async function reviewPhotos(
  tx: Transaction,
  { id }: Authorized<"moderation.decide", { id: string; agencyId: string }>,
  isApproved: boolean,
): Promise<number> {
  const listing = await lockListing(tx, id);
  if (!listing) return 0;
  if (isApproved) return showReady(tx, listing);
  const ready = await listReady(tx, id);
  if (ready.length > 0)
    await markRefused(
      tx,
      ready.map((upload) => upload.id),
      "Moderator",
    );
  return ready.length;
}
