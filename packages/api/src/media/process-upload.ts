import { inTransaction, type RequestContext } from "#request-context";
import { makePicture } from "./make-picture";
import type { MediaStore } from "./media-store";
import { findUpload, lockListing, markReady, markRefused, showReady } from "./uploads.repository";

/** Makes an upload a picture, which is shown at once while its listing is not public. Run again it does nothing. */
export async function processUpload(ctx: RequestContext, store: MediaStore, uploadId: string): Promise<void> {
  const upload = await findUpload(ctx.db, uploadId);
  if (upload?.state !== "Waiting") return;
  const made = await makePicture(store, await store.readUpload(upload.incomingKey));
  if ("refusal" in made) await markRefused(ctx.db, uploadId, made.refusal);
  else
    await inTransaction(ctx, async (tx) => {
      const listing = await lockListing(tx, upload.listingId);
      await markReady(tx, uploadId, made.picture);
      if (listing && listing.moderationState !== "Approved") await showReady(tx, listing);
    });
  await store.removeUpload(upload.incomingKey);
}
